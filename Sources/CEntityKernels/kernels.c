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

// The compiler's own record of the processor is filled before main and never changes.
int newsline_kernel_level(void) {
  if (__builtin_cpu_supports("avx512f")) return 2;
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? 1 : 0;
}

#define DISPATCH(level, name, ...)              \
  switch (level) {                              \
    case 2: avx512_##name(__VA_ARGS__); break;  \
    case 1: avx2_##name(__VA_ARGS__); break;    \
    default: baseline_##name(__VA_ARGS__);      \
  }
#else
int newsline_kernel_level(void) { return 0; }
#define DISPATCH(level, name, ...) ((void)(level), baseline_##name(__VA_ARGS__))
#endif

const char *newsline_kernel_name(void) {
  static const char *const names[] = {"baseline", "avx2", "avx512"};
  return names[newsline_kernel_level()];
}

void newsline_maxout(int level, const float *input, size_t stride, size_t rows, size_t inputs, const float *weights,
                     const float *bias, const float *gain, const float *shift, int adds, float *output) {
  DISPATCH(level, maxout, input, stride, rows, inputs, weights, bias, gain, shift, adds, output);
}

void newsline_dense(int level, const float *input, size_t rows, size_t inputs, const float *weights, const float *bias,
                    size_t outputs, float *output) {
  DISPATCH(level, dense, input, rows, inputs, weights, bias, outputs, output);
}

void newsline_scores(int level, const float *a, const float *b, const float *c, const float *bias, const float *upper,
                     const float *upper_bias, size_t outputs, float *scores) {
  DISPATCH(level, scores, a, b, c, bias, upper, upper_bias, outputs, scores);
}
