#!/bin/sh
# Creates the topics of topics.txt where they are missing; a second run changes nothing.
set -eu
bootstrap=${KAFKA_BOOTSTRAP:-kafka:9092}

grep -v '^#' /opt/khunatham/topics.txt | while read -r topic _owner; do
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" \
    --create --if-not-exists --topic "$topic" \
    --partitions 12 --replication-factor "${REPLICATION_FACTOR:-1}" \
    --config "min.insync.replicas=${MIN_INSYNC_REPLICAS:-1}" \
    --config retention.ms=-1 --config retention.bytes=-1 \
    --config cleanup.policy=delete --config max.message.bytes=1572864 \
    --config unclean.leader.election.enable=false \
    --config message.timestamp.type=CreateTime </dev/null
done
