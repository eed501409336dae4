import CEntityKernels

/// Runs the encoder over the tokens of one text, a piece at a time.
struct Encoder {
  let network: Network
  let words: WordFeatureTable
  let text: ScalarText
  let tokens: [ModelToken]

  /// Fills `workspace.lower` with what the tokens of a piece add to the parser's hidden layer, from row 1 on; row 0 becomes the
  /// last row of the piece before.
  func encode(_ piece: Range<Int>, previous: Int, _ workspace: inout Workspace) {
    // A token's encoding depends on four tokens on either side; beyond the text there are rows of zeros.
    let first = piece.lowerBound - Network.reach
    let rows = piece.count + 2 * Network.reach
    place(first, rows, &workspace)
    for layer in network.windows { step(layer, rows, &workspace) }
    let width = Network.hidden * 6
    workspace.lower.withUnsafeMutableBufferPointer { lower in
      guard let start = lower.baseAddress else { return }
      if previous > 0 { start.update(from: start + previous * width, count: width) }
      workspace.narrow.withUnsafeMutableBufferPointer { narrow in
        workspace.encodings.withUnsafeBufferPointer { encodings in
          guard let encoding = encodings.baseAddress else { return }
          newsline_dense(
            network.level.number, encoding + (1 + Network.reach) * Network.width, piece.count, Network.width,
            network.narrow.start,
            network.narrowBias.start, Network.hidden, narrow.baseAddress)
        }
        newsline_dense(
          network.level.number, narrow.baseAddress, piece.count, Network.hidden, network.lower.start, nil, width,
          start + width)
      }
    }
  }

  /// Puts the words of a run of tokens into `workspace.encodings`, from row 1 on.
  private func place(_ first: Int, _ rows: Int, _ workspace: inout Workspace) {
    workspace.cache.reserve(rows)
    var numbers: [Int] = []
    numbers.reserveCapacity(rows)
    var new: [Int] = []
    var firstNew = workspace.cache.count
    for index in first..<first + rows {
      guard tokens.indices.contains(index) else {
        numbers.append(-1)
        continue
      }
      let (number, isNew) = workspace.cache.row(of: WordCache.key(tokens[index], text))
      numbers.append(number)
      guard isNew else { continue }
      new.append(index)
      if new.count == Workspace.batch {
        mix(new, into: firstNew, &workspace)
        new.removeAll(keepingCapacity: true)
        firstNew = workspace.cache.count
      }
    }
    if !new.isEmpty { mix(new, into: firstNew, &workspace) }

    let width = Network.width
    workspace.cache.rows.withUnsafeBufferPointer { cache in
      workspace.encodings.withUnsafeMutableBufferPointer { encodings in
        guard let source = cache.baseAddress, let target = encodings.baseAddress else { return }
        target.update(repeating: 0, count: width)
        for (row, number) in numbers.enumerated() {
          let place = target + (row + 1) * width
          if number < 0 {
            place.update(repeating: 0, count: width)
          } else {
            place.update(from: source + number * width, count: width)
          }
        }
        (target + (rows + 1) * width).update(repeating: 0, count: width)
      }
    }
  }

  /// Makes words of tokens that the cache has given new rows to.
  private func mix(_ indices: [Int], into row: Int, _ workspace: inout Workspace) {
    let inputs = network.mixer.inputs
    if let vectors = network.vectors {
      let numbers = indices.map { tokens[$0].number }
      vectors.project(numbers, &workspace.vectors, &workspace.projected)
    }
    for (place, index) in indices.enumerated() {
      let features = words.features(tokens[index], text, &workspace.scratch)
      let start = place * inputs
      network.embeddings[0].write(features.norm, to: &workspace.embedded, at: start)
      network.embeddings[1].write(features.prefix, to: &workspace.embedded, at: start + Network.width)
      network.embeddings[2].write(features.suffix, to: &workspace.embedded, at: start + 2 * Network.width)
      network.embeddings[3].write(features.shape, to: &workspace.embedded, at: start + 3 * Network.width)
      guard network.vectors != nil else { continue }
      for column in 0..<Network.width {
        workspace.embedded[start + 4 * Network.width + column] = workspace.projected[place * Network.width + column]
      }
    }
    workspace.embedded.withUnsafeBufferPointer { embedded in
      guard let input = embedded.baseAddress else { return }
      workspace.cache.fill(from: row) { output in
        network.mixer.apply(input, stride: inputs, rows: indices.count, adds: false, to: output)
      }
    }
  }

  /// One layer over all rows, added to what it saw.
  private func step(_ layer: MaxoutLayer, _ rows: Int, _ workspace: inout Workspace) {
    let width = Network.width
    workspace.encodings.withUnsafeBufferPointer { encodings in
      workspace.next.withUnsafeMutableBufferPointer { next in
        guard let source = encodings.baseAddress, let target = next.baseAddress else { return }
        target.update(from: source, count: (rows + 1) * width)
        // The window of row r begins a row before it.
        layer.apply(source, stride: width, rows: rows, adds: true, to: target + width)
        // The kernel has written beyond the last row.
        (target + (rows + 1) * width).update(repeating: 0, count: width)
      }
    }
    swap(&workspace.encodings, &workspace.next)
  }
}
