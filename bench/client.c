// The plain C loops that the Swift client is measured against.
//
//   client produce|consume|count -b BROKERS -t TOPIC -n MESSAGES -p PARTITIONS [-s BYTES] [-X PROPERTY=VALUE]...
//
// produce: hands over MESSAGES values of BYTES bytes without keys and waits until each is acknowledged.
// consume: reads the topic from its beginning until it has MESSAGES records, and looks at the first byte of each.
// count: the records that the topic's partitions hold, and those that they ever held.
// Prints one JSON object; exits non-zero unless every message was accounted for.
#include <inttypes.h>
#include <librdkafka/rdkafka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *brokers, *topic_name;
static long wanted, size = 1024;
static int partitions;
static long delivered, refused;

static void fail(const char *what, const char *why) {
  fprintf(stderr, "client: %s: %s\n", what, why);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void set(rd_kafka_conf_t *properties, const char *name, const char *value) {
  char reason[512];
  if (rd_kafka_conf_set(properties, name, value, reason, sizeof reason) != RD_KAFKA_CONF_OK) fail(name, reason);
}

static rd_kafka_t *client(rd_kafka_type_t type, rd_kafka_conf_t *properties) {
  char reason[512];
  set(properties, "bootstrap.servers", brokers);
  rd_kafka_t *client = rd_kafka_new(type, properties, reason, sizeof reason);
  if (client == NULL) fail("cannot create a client", reason);
  return client;
}

static void report(const char *mode, long messages, long bytes, double seconds) {
  printf("{\"client\":\"c\",\"mode\":\"%s\",\"messages\":%ld,\"bytes\":%ld,\"seconds\":%.6f}\n", mode, messages, bytes,
         seconds);
}

static void on_delivery(rd_kafka_t *producer, const rd_kafka_message_t *message, void *opaque) {
  (void)producer;
  (void)opaque;
  if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
    delivered++;
  } else {
    refused++;
  }
}

static void produce(rd_kafka_conf_t *properties) {
  rd_kafka_conf_set_dr_msg_cb(properties, on_delivery);
  rd_kafka_t *producer = client(RD_KAFKA_PRODUCER, properties);
  rd_kafka_topic_t *topic = rd_kafka_topic_new(producer, topic_name, NULL);
  if (topic == NULL) fail(topic_name, rd_kafka_err2str(rd_kafka_last_error()));
  char *value = malloc(size);
  for (long index = 0; index < size; index++) value[index] = 'a' + index % 26;

  double start = now();
  for (long sent = 0; sent < wanted; sent++) {
    while (rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, value, size, NULL, 0, NULL) != 0) {
      if (rd_kafka_last_error() != RD_KAFKA_RESP_ERR__QUEUE_FULL) fail("produce", rd_kafka_err2str(rd_kafka_last_error()));
      rd_kafka_poll(producer, 5);
    }
    rd_kafka_poll(producer, 0);
  }
  while (delivered + refused < wanted) rd_kafka_poll(producer, 100);
  report("produce", delivered, delivered * size, now() - start);
  if (delivered != wanted) fail("produce", "not all messages were acknowledged");
  rd_kafka_topic_destroy(topic);
  rd_kafka_destroy(producer);
}

static void consume(rd_kafka_conf_t *properties) {
  set(properties, "group.id", "bench-c");
  set(properties, "enable.auto.commit", "false");
  set(properties, "enable.auto.offset.store", "false");
  rd_kafka_t *consumer = client(RD_KAFKA_CONSUMER, properties);
  rd_kafka_poll_set_consumer(consumer);

  double start = now();
  rd_kafka_topic_partition_list_t *assignment = rd_kafka_topic_partition_list_new(partitions);
  for (int partition = 0; partition < partitions; partition++)
    rd_kafka_topic_partition_list_add(assignment, topic_name, partition)->offset = 0;
  rd_kafka_resp_err_t code = rd_kafka_assign(consumer, assignment);
  if (code != RD_KAFKA_RESP_ERR_NO_ERROR) fail("assign", rd_kafka_err2str(code));
  rd_kafka_topic_partition_list_destroy(assignment);

  long messages = 0, bytes = 0, sum = 0;
  while (messages < wanted) {
    rd_kafka_message_t *message = rd_kafka_consumer_poll(consumer, 10000);
    if (message == NULL) fail("consume", "no message in ten seconds");
    if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR) fail("consume", rd_kafka_message_errstr(message));
    if (message->len > 0) sum += *(const unsigned char *)message->payload;
    bytes += message->len;
    messages++;
    rd_kafka_message_destroy(message);
  }
  report("consume", messages, bytes, now() - start);
  if (sum == 0) fail("consume", "the values are empty");
  rd_kafka_consumer_close(consumer);
  rd_kafka_destroy(consumer);
}

static void count(rd_kafka_conf_t *properties) {
  rd_kafka_t *reader = client(RD_KAFKA_PRODUCER, properties);
  int64_t held = 0, ever = 0;
  for (int partition = 0; partition < partitions; partition++) {
    int64_t low, high;
    rd_kafka_resp_err_t code = rd_kafka_query_watermark_offsets(reader, topic_name, partition, &low, &high, 10000);
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR) fail("count", rd_kafka_err2str(code));
    held += high - low;
    ever += high;
  }
  printf("{\"client\":\"c\",\"mode\":\"count\",\"held\":%" PRId64 ",\"ever\":%" PRId64 "}\n", held, ever);
  rd_kafka_destroy(reader);
}

int main(int argc, char **argv) {
  if (argc < 2) fail("usage", "see the head of client.c");
  const char *mode = argv[1];
  rd_kafka_conf_t *properties = rd_kafka_conf_new();
  int option;
  optind = 2;
  while ((option = getopt(argc, argv, "b:t:n:p:s:X:")) != -1) {
    char *equals;
    switch (option) {
    case 'b': brokers = optarg; break;
    case 't': topic_name = optarg; break;
    case 'n': wanted = atol(optarg); break;
    case 'p': partitions = atoi(optarg); break;
    case 's': size = atol(optarg); break;
    case 'X':
      equals = strchr(optarg, '=');
      if (equals == NULL) fail(optarg, "not PROPERTY=VALUE");
      *equals = 0;
      set(properties, optarg, equals + 1);
      break;
    default: return 2;
    }
  }
  if (brokers == NULL || topic_name == NULL) fail("usage", "-b and -t are needed");
  if (strcmp(mode, "produce") == 0) {
    produce(properties);
  } else if (strcmp(mode, "consume") == 0) {
    consume(properties);
  } else if (strcmp(mode, "count") == 0) {
    count(properties);
  } else {
    fail(mode, "not a mode");
  }
  return 0;
}
