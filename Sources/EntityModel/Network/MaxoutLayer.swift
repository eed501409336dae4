import CEntityKernels

/// A layer of the encoder: the greatest of three pieces for each output, then layer normalisation (I. Goodfellow et al. 2013,
/// J. Ba et al. 2016).
struct MaxoutLayer: Sendable {
  /// The numbers in a row of its input.
  let inputs: Int
  private let level: KernelLevel
  private let weights: ModelSection<Float>
  private let bias: ModelSection<Float>
  private let gain: ModelSection<Float>
  private let shift: ModelSection<Float>

  init(_ file: ModelFile, _ number: Int, inputs: Int, level: KernelLevel) throws(EntityModelError) {
    self.inputs = inputs
    self.level = level
    let name = "layer.\(number)"
    weights = try file.section("\(name).weights", rows: inputs, columns: Network.width * 3)
    bias = try file.section("\(name).bias", rows: Network.width * 3, columns: 1)
    gain = try file.section("\(name).gain", rows: Network.width, columns: 1)
    shift = try file.section("\(name).shift", rows: Network.width, columns: 1)
  }

  /// Writes, or adds to, rows of `Network.width` numbers. Memory for `rows` rounded up to eight must be there on both sides;
  /// rows of the input begin `stride` numbers apart.
  func apply(
    _ input: UnsafePointer<Float>,
    stride: Int,
    rows: Int,
    adds: Bool,
    to output: UnsafeMutablePointer<Float>
  ) {
    newsline_maxout(
      level.number, input, stride, rows, inputs, weights.start, bias.start, gain.start, shift.start, adds ? 1 : 0,
      output)
  }
}
