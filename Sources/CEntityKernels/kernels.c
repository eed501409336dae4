#include "CEntityKernels.h"

#include <math.h>

#define LANES 4
#define ROWS 4
#define NAME(x) baseline_##x
#define TARGET
#include "kernels.h"

#if defined(__x86_64__)
#define LANES 8
#define ROWS 4
#define NAME(x) avx2_##x
#define TARGET __attribute__((target("avx2,fma")))
#include "kernels.h"

#define LANES 16
#define ROWS 8
#define NAME(x) avx512_##x
#define TARGET __attribute__((target("avx512f")))
#include "kernels.h"

// 0 is the baseline, 1 AVX2, 2 AVX-512. The compiler's own record of the processor is filled before main and never changes.
static int level(void) {
  if (__builtin_cpu_supports("avx512f")) return 2;
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? 1 : 0;
}

#define DISPATCH(name, ...)                     \
  switch (level()) {                            \
    case 2: avx512_##name(__VA_ARGS__); break;  \
    case 1: avx2_##name(__VA_ARGS__); break;    \
    default: baseline_##name(__VA_ARGS__);      \
  }
#else
static int level(void) { return 0; }
#define DISPATCH(name, ...) baseline_##name(__VA_ARGS__)
#endif

const char *newsline_kernel_name(void) {
  static const char *const names[] = {"baseline", "avx2", "avx512"};
  return names[level()];
}

void newsline_maxout(const float *input, size_t stride, size_t rows, size_t inputs, const float *weights,
                     const float *bias, const float *gain, const float *shift, int adds, float *output) {
  DISPATCH(maxout, input, stride, rows, inputs, weights, bias, gain, shift, adds, output);
}

void newsline_dense(const float *input, size_t rows, size_t inputs, const float *weights, const float *bias,
                    size_t outputs, float *output) {
  DISPATCH(dense, input, rows, inputs, weights, bias, outputs, output);
}

void newsline_scores(const float *a, const float *b, const float *c, const float *bias, const float *upper,
                     const float *upper_bias, size_t outputs, float *scores) {
  DISPATCH(scores, a, b, c, bias, upper, upper_bias, outputs, scores);
}
