#ifndef NEWSLINE_TREE_KERNEL_H
#define NEWSLINE_TREE_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/// Rows that are decided at once: a lane of 32 bytes has a byte for each.
enum { newsline_tree_rows = 32 };

/// An inner node of a decision tree: takes the slot `low` where its comparison fails, `high` where it holds.
typedef struct {
  uint16_t comparison;
  uint16_t low;
  uint16_t high;
} newsline_tree_choice;

/// Makes the comparisons of one column for 32 rows: `masks[32 * t + row]` is 0xFF where `values[row] > thresholds[t]`, else 0.
void newsline_tree_compare(const float *values, const float *thresholds, size_t count, uint8_t *masks);

/// Folds the inner nodes of a tree: node `i` is written to the lane `first_slot + i` of `slots`, as the byte-wise choice of
/// its two sides by the mask of its comparison. Nodes come after those that they choose from.
void newsline_tree_fold(
    const newsline_tree_choice *choices, size_t count, const uint8_t *masks, uint8_t *slots, size_t first_slot);

/// Adds what a tree says of 32 rows: `leaf` has the number of a leaf for each.
void newsline_tree_add(const uint8_t *leaf, const float *leaves, float *sums);

#endif
