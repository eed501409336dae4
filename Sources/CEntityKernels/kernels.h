// The kernels for one width of vector. Included once for each, with LANES (floats in a vector), ROWS (rows at a time), NAME(x)
// (the function's name) and TARGET (its attribute).

typedef float NAME(vector) __attribute__((vector_size(LANES * 4), aligned(4), may_alias));
#define V NAME(vector)

// The accumulators of ROWS rows of one panel's slice must fit into the registers, so slices are one vector wide.
TARGET static void NAME(maxout_panel)(const float *input, size_t stride, size_t inputs, const float *weights,
                                      const float *bias, float *output) {
  for (size_t slice = 0; slice < 16; slice += LANES) {
    for (size_t first = 0; first < 8; first += ROWS) {
      const float *row = input + first * stride;
      V sums[ROWS][3];
#pragma clang loop unroll(full)
      for (int r = 0; r < ROWS; r++) {
        sums[r][0] = *(const V *)(bias + slice);
        sums[r][1] = *(const V *)(bias + 16 + slice);
        sums[r][2] = *(const V *)(bias + 32 + slice);
      }
      const float *w = weights + slice;
      for (size_t k = 0; k < inputs; k++, w += 48) {
        V w0 = *(const V *)w, w1 = *(const V *)(w + 16), w2 = *(const V *)(w + 32);
#pragma clang loop unroll(full)
        for (int r = 0; r < ROWS; r++) {
          V x = row[r * stride + k] - (V){};
          sums[r][0] += x * w0;
          sums[r][1] += x * w1;
          sums[r][2] += x * w2;
        }
      }
#pragma clang loop unroll(full)
      for (int r = 0; r < ROWS; r++) {
        V most = __builtin_elementwise_max(sums[r][0], sums[r][1]);
        *(V *)(output + (first + r) * 96 + slice) = __builtin_elementwise_max(most, sums[r][2]);
      }
    }
  }
}

TARGET static void NAME(normalise)(float *row, const float *gain, const float *shift, int adds, float *output) {
  V sum = (V){};
  for (size_t i = 0; i < 96; i += LANES) sum += *(const V *)(row + i);
  float mean = 0;
  for (int i = 0; i < LANES; i++) mean += sum[i];
  mean /= 96;
  V squares = (V){};
  for (size_t i = 0; i < 96; i += LANES) {
    V difference = *(const V *)(row + i) - mean;
    squares += difference * difference;
  }
  float variance = 0;
  for (int i = 0; i < LANES; i++) variance += squares[i];
  float scale = 1 / sqrtf(variance / 96 + 1e-8f);
  for (size_t i = 0; i < 96; i += LANES) {
    V value = (*(const V *)(row + i) - mean) * scale * *(const V *)(gain + i) + *(const V *)(shift + i);
    if (adds) value += *(const V *)(output + i);
    *(V *)(output + i) = value;
  }
}

TARGET static void NAME(maxout)(const float *input, size_t stride, size_t rows, size_t inputs, const float *weights,
                                const float *bias, const float *gain, const float *shift, int adds, float *output) {
  // A block of rows passes all panels while it is in the nearest cache. What is added to must not change before all rows that
  // overlap it have been read; the caller gives another output then.
  float block[8 * 96] __attribute__((aligned(64)));
  for (size_t first = 0; first < rows; first += 8) {
    for (size_t panel = 0; panel < 6; panel++) {
      NAME(maxout_panel)(input + first * stride, stride, inputs, weights + panel * inputs * 48, bias + panel * 48,
                         block + panel * 16);
    }
    for (size_t r = 0; r < 8; r++) {
      NAME(normalise)(block + r * 96, gain, shift, adds, output + (first + r) * 96);
    }
  }
}

TARGET static void NAME(dense)(const float *input, size_t rows, size_t inputs, const float *weights, const float *bias,
                               size_t outputs, float *output) {
  for (size_t first = 0; first < rows; first += ROWS) {
    for (size_t panel = 0; panel < outputs; panel += 32) {
      for (size_t slice = 0; slice < 32; slice += 2 * LANES) {
        V sums[ROWS][2];
        size_t at = panel + slice;
#pragma clang loop unroll(full)
        for (int r = 0; r < ROWS; r++) {
          sums[r][0] = bias ? *(const V *)(bias + at) : (V){};
          sums[r][1] = bias ? *(const V *)(bias + at + LANES) : (V){};
        }
        const float *w = weights + panel * inputs + slice;
        for (size_t k = 0; k < inputs; k++, w += 32) {
          V w0 = *(const V *)w, w1 = *(const V *)(w + LANES);
#pragma clang loop unroll(full)
          for (int r = 0; r < ROWS; r++) {
            V x = input[(first + r) * inputs + k] - (V){};
            sums[r][0] += x * w0;
            sums[r][1] += x * w1;
          }
        }
#pragma clang loop unroll(full)
        for (int r = 0; r < ROWS; r++) {
          *(V *)(output + (first + r) * outputs + at) = sums[r][0];
          *(V *)(output + (first + r) * outputs + at + LANES) = sums[r][1];
        }
      }
    }
  }
}

TARGET static void NAME(scores)(const float *a, const float *b, const float *c, const float *bias, const float *upper,
                                const float *upper_bias, size_t outputs, float *scores) {
  float hidden[64] __attribute__((aligned(64)));
  for (size_t i = 0; i < 64; i += LANES) {
    V left = *(const V *)(a + i) + *(const V *)(b + i) + *(const V *)(c + i) + *(const V *)(bias + i);
    size_t j = i + 64;
    V right = *(const V *)(a + j) + *(const V *)(b + j) + *(const V *)(c + j) + *(const V *)(bias + j);
    *(V *)(hidden + i) = __builtin_elementwise_max(left, right);
  }
  for (size_t at = 0; at < outputs; at += 16) {
    V sums[16 / LANES];
    for (int s = 0; s < 16 / LANES; s++) sums[s] = *(const V *)(upper_bias + at + s * LANES);
    for (size_t u = 0; u < 64; u++) {
      V x = hidden[u] - (V){};
      for (int s = 0; s < 16 / LANES; s++) sums[s] += x * *(const V *)(upper + u * outputs + at + s * LANES);
    }
    for (int s = 0; s < 16 / LANES; s++) *(V *)(scores + at + s * LANES) = sums[s];
  }
}

#undef V
#undef LANES
#undef ROWS
#undef NAME
#undef TARGET
