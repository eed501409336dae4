#ifndef NEWSLINE_CSTEMMER_SHIM_H
#define NEWSLINE_CSTEMMER_SHIM_H

#include <libstemmer.h>

#endif
