#ifndef NEWSLINE_CRDKAFKA_SHIM_H
#define NEWSLINE_CRDKAFKA_SHIM_H

#include <librdkafka/rdkafka.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>

// Swift cannot call the variadic rd_kafka_producev, and filling the unions of rd_kafka_produceva from Swift costs an
// allocation per message; here they live on the stack. Takes ownership of `headers` only if it returns no error.
static inline rd_kafka_resp_err_t newsline_rd_kafka_produce(
    rd_kafka_t *client, rd_kafka_topic_t *topic, int32_t partition, int flags, const void *key, size_t key_size,
    const void *value, size_t value_size, int64_t timestamp, rd_kafka_headers_t *headers, void *message_opaque) {
  rd_kafka_vu_t arguments[8];
  size_t count = 0;
  arguments[count].vtype = RD_KAFKA_VTYPE_RKT;
  arguments[count++].u.rkt = topic;
  arguments[count].vtype = RD_KAFKA_VTYPE_PARTITION;
  arguments[count++].u.i32 = partition;
  arguments[count].vtype = RD_KAFKA_VTYPE_MSGFLAGS;
  arguments[count++].u.i = flags;
  arguments[count].vtype = RD_KAFKA_VTYPE_VALUE;
  arguments[count].u.mem.ptr = (void *)value;
  arguments[count++].u.mem.size = value_size;
  arguments[count].vtype = RD_KAFKA_VTYPE_KEY;
  arguments[count].u.mem.ptr = (void *)key;
  arguments[count++].u.mem.size = key_size;
  arguments[count].vtype = RD_KAFKA_VTYPE_OPAQUE;
  arguments[count++].u.ptr = message_opaque;
  if (timestamp > 0) {
    arguments[count].vtype = RD_KAFKA_VTYPE_TIMESTAMP;
    arguments[count++].u.i64 = timestamp;
  }
  if (headers != NULL) {
    arguments[count].vtype = RD_KAFKA_VTYPE_HEADERS;
    arguments[count++].u.headers = headers;
  }
  rd_kafka_error_t *error = rd_kafka_produceva(client, arguments, count);
  if (error == NULL) return RD_KAFKA_RESP_ERR_NO_ERROR;
  rd_kafka_resp_err_t code = rd_kafka_error_code(error);
  rd_kafka_error_destroy(error);
  return code;
}

// What waits for librdkafka's queues: an event counter that can be polled, and a name for the thread that does. The C
// library's own declarations are out of Swift's reach (enumerated flags, variadic).
static inline int newsline_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }
static inline void newsline_set_thread_name(const char *name) { prctl(PR_SET_NAME, name); }

#endif
