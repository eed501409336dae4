// A Kafka cluster of one broker in memory, for measuring clients: librdkafka's mock cluster in a process of its own.
//
//   mock-cluster [-r TRANSACTIONS] PARTITIONS TOPIC...
//
// Creates the topics, prints the address to connect to, and runs until its standard input ends. A partition keeps at
// most 5 MiB and drops its oldest records beyond that, so whoever reads them back must count them.
//
// -r refuses the first AddOffsetsToTxn request of each of so many transactions with CONCURRENT_TRANSACTIONS, as Apache
// Kafka does while it is still completing the transaction before (KIP-98). Transactions mean nothing else here.
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fail(const char *what, const char *why) {
  fprintf(stderr, "mock-cluster: %s: %s\n", what, why);
  exit(1);
}

static void refuse_once_per_transaction(rd_kafka_mock_cluster_t *cluster, long transactions) {
  const int16_t add_offsets_to_txn = 25;  // Kafka protocol, "API keys".
  rd_kafka_resp_err_t answers[2] = {RD_KAFKA_RESP_ERR_CONCURRENT_TRANSACTIONS, RD_KAFKA_RESP_ERR_NO_ERROR};
  for (long index = 0; index < transactions; index++)
    rd_kafka_mock_push_request_errors_array(cluster, add_offsets_to_txn, 2, answers);
}

int main(int argc, char **argv) {
  long refused = 0;
  if (argc > 3 && strcmp(argv[1], "-r") == 0) {
    refused = atol(argv[2]);
    argc -= 2;
    argv += 2;
  }
  if (argc < 3) fail("usage", "mock-cluster [-r TRANSACTIONS] PARTITIONS TOPIC...");
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
  refuse_once_per_transaction(cluster, refused);
  printf("%s\n", rd_kafka_mock_cluster_bootstraps(cluster));
  fflush(stdout);

  char ignored[64];
  while (read(STDIN_FILENO, ignored, sizeof ignored) > 0) {
  }
  // Nothing is worth saving: leaving at once spares the time of freeing gigabytes.
  _exit(0);
}
