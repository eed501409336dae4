#include "tree_kernel.h"

// Swift compiles for the oldest processors of an architecture. These two loops are the cleaner's innermost, and registers
// of 32 bytes halve them, so they are compiled twice and chosen between when the program is loaded.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define NEWSLINE_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define NEWSLINE_CLONES
#endif

typedef uint64_t lanes __attribute__((vector_size(newsline_tree_rows), aligned(newsline_tree_rows)));

NEWSLINE_CLONES
void newsline_tree_compare(const float *values, const float *thresholds, size_t count, uint8_t *masks) {
  for (size_t place = 0; place < count; place++) {
    const float threshold = thresholds[place];
    uint8_t *mask = masks + newsline_tree_rows * place;
    for (int row = 0; row < newsline_tree_rows; row++) mask[row] = values[row] > threshold ? 0xFF : 0;
  }
}

NEWSLINE_CLONES
void newsline_tree_fold(
    const newsline_tree_choice *choices, size_t count, const uint8_t *masks, uint8_t *slots, size_t first_slot) {
  const lanes *mask = (const lanes *)(const void *)masks;
  lanes *slot = (lanes *)(void *)slots;
  for (size_t index = 0; index < count; index++) {
    const newsline_tree_choice choice = choices[index];
    const lanes low = slot[choice.low];
    slot[first_slot + index] = low ^ ((low ^ slot[choice.high]) & mask[choice.comparison]);
  }
}

NEWSLINE_CLONES
void newsline_tree_add(const uint8_t *leaf, const float *leaves, float *sums) {
  for (int row = 0; row < newsline_tree_rows; row++) sums[row] += leaves[leaf[row]];
}
