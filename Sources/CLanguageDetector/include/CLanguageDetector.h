// A C face for the part of CLD2 (Compact Language Detector 2, Apache License 2.0) that Newsline calls.
#ifndef NEWSLINE_CLANGUAGEDETECTOR_H
#define NEWSLINE_CLANGUAGEDETECTOR_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 says about a text.
typedef struct {
  /// CLD2's code of the language of most of the text; a static string, never null.
  const char *code;
  /// Whether CLD2 knows the language at all.
  bool is_known;
  /// Whether CLD2 calls its own answer reliable.
  bool is_reliable;
  /// The share of the text in that language, 0 to 100.
  int32_t percent;
} newsline_language;

/// Tells the language of `length` bytes of UTF-8 without control characters. `hint` is a BCP 47 tag or null.
newsline_language newsline_detect_language(const char *text, int32_t length, const char *hint);

#ifdef __cplusplus
}
#endif

#endif
