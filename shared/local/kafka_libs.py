"""Apache Kafka's jars, copied once into a cache folder with the machine's Maven."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from shared.local.errors import ONE_LINE, KafkaUnavailable

POM = Path(__file__).with_name("kafka-pom.xml")
OLDEST_JAVA = 17
COPY_SECONDS = 600
_JAVA_VERSION = re.compile(r'version "(\d+)')


def java() -> str:
    """The Java to run Kafka with. Raises `KafkaUnavailable`."""
    found = shutil.which("java")
    if found is None:
        raise KafkaUnavailable(f"no java on PATH (Java {OLDEST_JAVA} or newer is needed)")
    said = subprocess.run([found, "-version"], capture_output=True, text=True, check=False).stderr
    version = _JAVA_VERSION.search(said)
    if version is None or int(version.group(1)) < OLDEST_JAVA:
        raise KafkaUnavailable(f"java is older than {OLDEST_JAVA}: {said[:ONE_LINE].strip()}")
    return found


def kafka_libs(cache: Path | None = None) -> Path:
    """The folder of the jars, filled on first use. Raises `KafkaUnavailable`."""
    root = (cache or Path(os.environ.get("KHUNATHAM_CACHE", "var/kafka-libs"))).resolve()
    libs = root / hashlib.sha256(POM.read_bytes()).hexdigest()[:12]
    try:
        root.mkdir(parents=True, exist_ok=True)
        with (root / "copy.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # two test runs at once copy once
            if not libs.is_dir():
                _copy(root, libs)
    except OSError as denied:
        raise KafkaUnavailable(f"the folder {root} for Kafka's jars: {denied}") from denied
    return libs


def _copy(root: Path, libs: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise KafkaUnavailable("no mvn on PATH to fetch Apache Kafka's jars with")
    with TemporaryDirectory(dir=root) as folder:
        shutil.copy(POM, Path(folder) / "pom.xml")
        _run_maven(maven, Path(folder))
        (Path(folder) / "libs").rename(libs)  # whole or not at all


def _run_maven(maven: str, folder: Path) -> None:
    goal = ("dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory=libs")
    try:
        done = subprocess.run(
            [maven, "-q", "-B", *goal],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=COPY_SECONDS,
        )
    except subprocess.TimeoutExpired as slow:
        raise KafkaUnavailable(f"mvn did not finish in {COPY_SECONDS} s") from slow
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip()[:ONE_LINE]
        raise KafkaUnavailable(f"mvn could not fetch Apache Kafka's jars: {said}")
