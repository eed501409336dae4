#ifndef NEWSLINE_CLIBXML2_SHIM_H
#define NEWSLINE_CLIBXML2_SHIM_H

// Debian's libxml2 pulls in ICU's headers, which are not those of the ICU inside Foundation: a module that sees both does
// not compile. Only the tail of a structure that nobody here looks into depends on them.
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
