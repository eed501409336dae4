@testable import EntityModel

/// The network in the plainest way, in double precision, to compare with.
struct PlainNetwork {
  let weights: SyntheticModel

  /// The entities of tokens: ranges of tokens and labels.
  func spans(_ features: [WordFeatures], _ words: [UInt64], isSpace: [Bool]) -> [TokenSpan] {
    let encoded = encode(features, words)
    let narrow = encoded.map { dense($0, weights.narrow, weights.narrowBias) }
    return parse(narrow, isSpace)
  }

  private func encode(_ features: [WordFeatures], _ words: [UInt64]) -> [[Double]] {
    let zeros = [Double](repeating: 0, count: 96)
    var rows = zip(features, words).map { features, word in
      var input: [Double] = []
      for (table, number) in [features.norm, features.prefix, features.suffix, features.shape].enumerated() {
        let four = MurmurHash.words128(of: number, seed: weights.seeds[table])
        let picked = [four.0, four.1, four.2, four.3].map { Int($0 % UInt32(SyntheticModel.tableRows)) * 96 }
        input += (0..<96).map { column in picked.reduce(0) { $0 + Double(weights.tables[table][$1 + column]) } }
      }
      if !weights.vectors.isEmpty {
        let width = SyntheticModel.vectorWidth
        if let row = weights.vectorRows.first(where: { $0.key == word })?.row {
          input += dense(weights.vectors[row * width..<(row + 1) * width].map(Double.init), weights.projection, nil)
        } else {
          input += zeros
        }
      }
      return maxout(input, weights.layers[0])
    }
    rows = [[Double]](repeating: zeros, count: 4) + rows + [[Double]](repeating: zeros, count: 4)
    for layer in weights.layers.dropFirst() {
      rows = rows.indices.map { index in
        let before = index > 0 ? rows[index - 1] : zeros
        let after = index + 1 < rows.count ? rows[index + 1] : zeros
        return zip(rows[index], maxout(before + rows[index] + after, layer)).map(+)
      }
    }
    return Array(rows[4..<rows.count - 4])
  }

  private func dense(_ input: [Double], _ weights: [Float], _ bias: [Float]?) -> [Double] {
    var outputs: [Double] = []
    weights.withUnsafeBufferPointer { weights in
      input.withUnsafeBufferPointer { input in
        var place = 0
        while place < weights.count {
          var sum = Double(bias?[outputs.count] ?? 0)
          var index = 0
          while index < input.count {
            sum += input[index] * Double(weights[place + index])
            index += 1
          }
          outputs.append(sum)
          place += input.count
        }
      }
    }
    return outputs
  }

  private func maxout(_ input: [Double], _ layer: SyntheticModel.Layer) -> [Double] {
    let all = dense(input, layer.weights, layer.bias)
    let most = (0..<96).map { all[3 * $0..<3 * $0 + 3].reduce(-.infinity, max) }
    let mean = most.reduce(0, +) / 96
    let variance = most.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 96 + 1e-8
    return (0..<96).map {
      (most[$0] - mean) / variance.squareRoot() * Double(layer.gain[$0]) + Double(layer.shift[$0])
    }
  }

  private func parse(_ rows: [[Double]], _ isSpace: [Bool]) -> [TokenSpan] {
    // (feature, unit, piece) of each token
    let added = rows.map { dense($0, weights.lower, nil) }
    let pad = weights.pad.map(Double.init)
    var spans: [TokenSpan] = []
    var open: (first: Int, label: Int)?
    for token in rows.indices {
      let second = open.map { Array(added[$0.first][128..<256]) } ?? Array(pad[128..<256])
      let third = open == nil ? Array(pad[256...]) : Array(added[token - 1][256...])
      let sums = (0..<128).map { Double(weights.lowerBias[$0]) + added[token][$0] + second[$0] + third[$0] }
      let scores = dense((0..<64).map { max(sums[2 * $0], sums[2 * $0 + 1]) }, weights.upper, weights.upperBias)
      let isLast = token + 1 == rows.count
      var best: (kind: Int, label: Int)?
      for action in scores.indices.sorted(by: { (-scores[$0], $0) < (-scores[$1], $1) }) where best == nil {
        let (kind, name) = SyntheticModel.actions[action]
        let label = action % 3
        let isAllowed =
          switch kind {
          case 1: open == nil && !isLast && !isSpace[token]
          case 2: open?.label == label && !isLast
          case 3: open?.label == label
          case 4: name != nil && open == nil && !isSpace[token]
          default: open == nil
          }
        if isAllowed { best = (kind, label) }
      }
      guard let best else { continue }
      switch best.kind {
      case 1: open = (token, best.label)
      case 3:
        spans.append(TokenSpan(first: open?.first ?? 0, last: token, label: best.label, confidence: 0))
        open = nil
      case 4: spans.append(TokenSpan(first: token, last: token, label: best.label, confidence: 0))
      default: break
      }
    }
    return spans
  }
}
