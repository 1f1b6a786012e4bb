"""The projection in a process of its own, over Kafka: until its input ends."""

import asyncio
import json
import sys

from shared.eventstore.ledger import MongoLedger
from shared.messaging.kafka import KafkaInlet
from shared.mongo import Mongo
from tests.bench import subject
from tests.bench.children.run import until_input_ends
from tests.bench.pipeline import stopped
from tests.bench.readside import ReadSide


async def project(url: str, database: str, kafka: str) -> None:
    mongo = Mongo(url)
    ledger = MongoLedger(mongo, mongo.database(database), subject.SERVICE)
    side = ReadSide(mongo, ledger, f"{database}_views")
    await side.runner.load()
    inlet = KafkaInlet(kafka, [subject.SERVICE], "bench", side.database)
    consuming = asyncio.create_task(side.consumer(inlet).run())
    sys.stdout.write(json.dumps({"ready": True}) + "\n")
    sys.stdout.flush()
    await until_input_ends()
    await stopped([consuming])
    await mongo.close()


if __name__ == "__main__":
    asyncio.run(project(*sys.argv[1:4]))
