import CEntityKernels

/// Which vectors of the processor the network's kernels use.
struct KernelLevel: Sendable, Equatable {
  /// 0 for the compiler's baseline, 1 for AVX2, 2 for AVX-512.
  let number: Int32

  /// The widest that this processor has.
  static let widest = KernelLevel(number: newsline_kernel_level())

  /// All that this processor has, the narrowest first.
  static let available = (0...widest.number).map { KernelLevel(number: $0) }
}
