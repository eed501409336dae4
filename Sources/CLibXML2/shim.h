#ifndef NEWSLINE_CLIBXML2_SHIM_H
#define NEWSLINE_CLIBXML2_SHIM_H

/* A libxml2 built with ICU includes ICU's headers, which clash with those that Foundation carries. Only the tail of a
   struct that Newsline never touches depends on them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/* Parses UTF-8 of `length` bytes. No network, no messages on standard error. NULL if there is no tree at all; the
   caller frees the tree with xmlFreeDoc. */
static inline htmlDocPtr newsline_parse_html(const char *bytes, int length) {
  return htmlReadMemory(bytes, length, NULL, "UTF-8",
                        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                            HTML_PARSE_COMPACT);
}

#endif
