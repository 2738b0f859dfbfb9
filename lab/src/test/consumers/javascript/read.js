// Reads a topic from its beginning to its present end, and prints {"key", "headline"} for each record, one a line.
const { Kafka, logLevel } = require('kafkajs');
const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry');

async function main([broker, host, topic]) {
  const kafka = new Kafka({ clientId: 'reader', brokers: [broker], logLevel: logLevel.ERROR });
  const registry = new SchemaRegistry({ host });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const left = new Set(ends.filter((p) => p.high !== p.low).map((p) => p.partition));
  if (left.size === 0) return;

  const consumer = kafka.consumer({ groupId: `reader-${process.pid}-${Date.now()}`, maxBytesPerPartition: 33554432 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const done = new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    // The last offset of a partition may be a transaction's marker, which eachMessage never sees.
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
      const end = ends.find((p) => p.partition === payload.partition);
      if (BigInt(payload.lastOffset) + 2n >= BigInt(end.high)) left.delete(payload.partition);
      if (left.size === 0) resolve();
    });
    consumer
      .run({
        eachMessage: async ({ message }) => {
          const article = message.value && (await registry.decode(message.value));
          console.log(JSON.stringify({ key: message.key.toString(), headline: article && article.headline }));
        },
      })
      .catch(reject);
  });
  await done;
  await consumer.disconnect();
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
