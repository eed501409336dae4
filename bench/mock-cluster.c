// A Kafka cluster of one broker in memory, for measuring clients: librdkafka's mock cluster in a process of its own.
//
//   mock-cluster PARTITIONS TOPIC...
//
// Creates the topics, prints the address to connect to, and runs until its standard input ends. A partition keeps at
// most 5 MiB and drops its oldest records beyond that, so whoever reads them back must count them.
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void fail(const char *what, const char *why) {
  fprintf(stderr, "mock-cluster: %s: %s\n", what, why);
  exit(1);
}

int main(int argc, char **argv) {
  if (argc < 3) fail("usage", "mock-cluster PARTITIONS TOPIC...");
  int partitions = atoi(argv[1]);
  if (partitions < 1) fail(argv[1], "not a number of partitions");

  char reason[512];
  rd_kafka_t *host = rd_kafka_new(RD_KAFKA_PRODUCER, rd_kafka_conf_new(), reason, sizeof reason);
  if (host == NULL) fail("cannot create a client", reason);
  rd_kafka_mock_cluster_t *cluster = rd_kafka_mock_cluster_new(host, 1);
  if (cluster == NULL) fail("cannot create a cluster", "librdkafka does not say why");
  for (int index = 2; index < argc; index++) {
    rd_kafka_resp_err_t code = rd_kafka_mock_topic_create(cluster, argv[index], partitions, 1);
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR) fail(argv[index], rd_kafka_err2str(code));
  }
  printf("%s\n", rd_kafka_mock_cluster_bootstraps(cluster));
  fflush(stdout);

  char ignored[64];
  while (read(STDIN_FILENO, ignored, sizeof ignored) > 0) {
  }
  // Nothing is worth saving: leaving at once spares the time of freeing gigabytes.
  _exit(0);
}
