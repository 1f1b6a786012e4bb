#!/bin/sh
# Installs this checkout with the extras $2 through the Python $1; what was said goes to the log $3.
set -eu
python=$1 extras=$2 log=$3
mkdir -p "$(dirname "$log")"

echo "กำลังติดตั้งส่วนประกอบ ครั้งแรกใช้เวลาประมาณหนึ่งถึงสองนาที / Installing, a minute or two the first time"
if ! "$python" -m pip install --disable-pip-version-check --no-input -e ".[$extras]" >"$log" 2>&1; then
  reason=$(grep -E '^ *(ERROR|error):' "$log" | head -n 1 | cut -c 1-200 || true)
  echo "ติดตั้งไม่สำเร็จ กรุณาตรวจสอบอินเทอร์เน็ตและพื้นที่ดิสก์แล้วสั่งใหม่อีกครั้ง (รายละเอียด: $log)" >&2
  echo "The installation failed. Check the network and the disk space, then run this again (see $log)." >&2
  [ -z "$reason" ] || echo "  $reason" >&2
  exit 1
fi
