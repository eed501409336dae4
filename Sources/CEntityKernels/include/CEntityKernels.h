#ifndef NEWSLINE_ENTITY_KERNELS_H
#define NEWSLINE_ENTITY_KERNELS_H

#include <stddef.h>

// Dense layers of single precision, for the widest vectors of the processor that runs them: AVX-512, AVX2, else what the
// compiler's baseline has (SSE2 on x86-64, NEON on AArch64). All functions are pure but for what they write, and may run on
// any number of threads.
//
// `level` says which vectors are used: 0 the baseline, 1 AVX2, 2 AVX-512; at most newsline_kernel_level().
//
// Rows are taken eight at a time: `input` must be readable and `output` writable for `rows` rounded up to eight.

// The highest level that the processor has.
int newsline_kernel_level(void);

// Its name: "avx512", "avx2" or "baseline".
const char *newsline_kernel_name(void);

// Maxout of three pieces over 96 outputs, then layer normalisation, then gain and shift:
// output[r][o] = norm(max over p of (bias + sum over k of input[r][k] * weights))[o] * gain[o] + shift[o].
// `weights` are six panels of 16 outputs; in a panel, for each of `inputs`, three pieces of 16. `bias` is in the order of the
// panels. Row r of the input begins at input + r * stride, so rows may overlap. If `adds` is not zero the result is added to
// what stands in `output`, whose rows are 96 apart.
void newsline_maxout(int level, const float *input, size_t stride, size_t rows, size_t inputs, const float *weights,
                     const float *bias, const float *gain, const float *shift, int adds, float *output);

// output[r][o] = bias[o] + sum over k of input[r][k] * weights. `outputs` is a multiple of 32; `weights` are panels of 32
// outputs; in a panel, for each of `inputs`, 32 numbers. `bias` may be null. Rows are `inputs` and `outputs` long.
void newsline_dense(int level, const float *input, size_t rows, size_t inputs, const float *weights, const float *bias,
                    size_t outputs, float *output);

// The parser's scores in one state: hidden[u] = max over two pieces p of (bias + a + b + c)[p][u] for 64 units, then
// scores[o] = upper_bias[o] + sum over u of hidden[u] * upper[u][o]; `outputs` is a multiple of 16, at most 128.
void newsline_scores(int level, const float *a, const float *b, const float *c, const float *bias, const float *upper,
                     const float *upper_bias, size_t outputs, float *scores);

#endif
