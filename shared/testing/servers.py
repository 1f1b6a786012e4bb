"""Real servers for a test session: named by the environment, in Docker, or on this machine."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from testcontainers.community.kafka import KafkaContainer
from testcontainers.core.container import DockerContainer

from shared.local.kafka import LocalKafka
from shared.local.mongod import LocalMongo, MongoOptions
from shared.local.process import wait_for
from shared.local.replica_set import answers, become_primary

MONGO_IMAGE = "mongo:6.0"
MONGO_PORT = 27017
START_SECONDS = 60.0
DOCKER_SECONDS = 10


@contextmanager
def mongo_server(folder: Path) -> Iterator[str]:
    """The URL of a MongoDB replica set. Raises `ServerUnavailable`."""
    if named := os.environ.get("MONGO_URL"):
        yield named
    elif docker_answers():
        with _mongo_in_docker() as url:
            yield url
    else:
        mongo = LocalMongo.start(folder, options=MongoOptions(guarded=True))
        try:
            yield mongo.url
        finally:
            mongo.stop()


@contextmanager
def kafka_server(folder: Path) -> Iterator[str]:
    """The bootstrap address of an Apache Kafka. Raises `KafkaUnavailable`."""
    if named := os.environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        yield named
    elif docker_answers():
        with _kafka_container() as container:
            yield container.get_bootstrap_server()
    else:
        kafka = LocalKafka.start(folder, guarded=True)
        try:
            yield kafka.bootstrap
        finally:
            kafka.stop()


def docker_answers() -> bool:
    """Whether a Docker daemon answers on this machine."""
    docker = shutil.which("docker")
    if docker is None:
        return False
    asked = (docker, "version", "--format", "{{.Server.Version}}")
    try:
        subprocess.run(asked, capture_output=True, check=True, timeout=DOCKER_SECONDS)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return False
    return True


@contextmanager
def _mongo_in_docker() -> Iterator[str]:
    """A replica set of one: the library's own MongoDB container is a standalone."""
    container = DockerContainer(MONGO_IMAGE).with_exposed_ports(MONGO_PORT)
    with container.with_command("--replSet rs0 --bind_ip_all") as server:
        host, port = server.get_container_host_ip(), int(server.get_exposed_port(MONGO_PORT))
        wait_for(lambda: answers(port, host), START_SECONDS)
        become_primary(port, START_SECONDS, host, member=f"127.0.0.1:{MONGO_PORT}")
        # the set's member is known inside the container only, so clients must not ask for it
        yield f"mongodb://{host}:{port}/?directConnection=true&w=majority&retryWrites=true"


def _kafka_container() -> KafkaContainer:
    container = KafkaContainer().with_kraft()
    container.with_env("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
    container.with_env("KAFKA_MESSAGE_MAX_BYTES", "1572864")
    container.with_env("KAFKA_LOG_RETENTION_MS", "-1")
    return container
