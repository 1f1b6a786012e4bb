#!/bin/sh
# Makes the virtual environment $1 with Python 3.11 or newer; what was said goes to the log $2.
set -eu
venv=$1 log=$2
mkdir -p "$(dirname "$log")"

new_enough() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

python=
for candidate in python3.11 python3; do
  if new_enough "$candidate"; then python=$candidate; break; fi
done
if [ -z "$python" ]; then
  found=$(python3 --version 2>/dev/null || echo "ไม่พบ python3 / no python3")
  echo "ต้องใช้ Python 3.11 ขึ้นไป (เครื่องนี้: $found) กรุณาติดตั้งแล้วสั่งใหม่อีกครั้ง" >&2
  echo "Python 3.11 or newer is needed (here: $found). Install it, then run this again." >&2
  exit 1
fi

echo "เตรียมสภาพแวดล้อม Python ใน $venv / Making a Python environment in $venv"
if ! "$python" -m venv --clear "$venv" >"$log" 2>&1; then
  rm -rf "$venv"
  echo "สร้างสภาพแวดล้อม Python ไม่สำเร็จ กรุณาติดตั้งแพ็กเกจ python3-venv ของระบบ (รายละเอียด: $log)" >&2
  echo "The Python environment could not be made. Install your system's python3-venv (see $log)." >&2
  exit 1
fi
