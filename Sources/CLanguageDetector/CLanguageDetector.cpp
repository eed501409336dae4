// CLD2's header uses FILE without including its declaration.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "CLanguageDetector.h"

newsline_language newsline_detect_language(const char *text, int32_t length, const char *hint) {
  CLD2::CLDHints hints = {hint, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {0, 0, 0};
  double scores[3] = {0, 0, 0};
  int textBytes = 0;
  bool isReliable = false;
  CLD2::ExtDetectLanguageSummary(
      text, length, true, &hints, 0, languages, percents, scores, nullptr, &textBytes, &isReliable);
  newsline_language result;
  result.code = CLD2::LanguageCode(languages[0]);
  result.is_known = languages[0] != CLD2::UNKNOWN_LANGUAGE;
  result.is_reliable = isReliable;
  result.percent = percents[0];
  return result;
}
