/// One record: its fields, its content and its end.
extension WARCReader {
  /// The record that begins here.
  mutating func record() -> Item {
    let head: WARCHead
    do throws(Broken) {
      head = try readHead()
    } catch {
      return broken(error.reason)
    }
    guard let length = head.contentLength else {
      return broken("a record without a valid Content-Length")
    }
    let isWanted = self.isWanted(head)
    let isHeld = isWanted && length <= maximumBlockBytes
    var block: [UInt8] = []
    do throws(Broken) {
      try readBlock(length, into: &block, isHeld: isHeld)
      try readEnd(of: block)
    } catch {
      return broken(error.reason)
    }
    if isHeld { return .record(WARCRecord(number: number, head: head, block: block)) }
    return isWanted ? .tooLarge(head) : .unwanted(head)
  }

  private struct Broken: Error {
    var reason: String
  }

  private mutating func broken(_ reason: String) -> Item {
    if !isVersionLine() { isLost = true }
    return .damaged(reason, number: number)
  }

  private mutating func readHead() throws(Broken) -> WARCHead {
    var fields: [(name: String, value: String)] = []
    var size = 0
    var isFirst = true
    while true {
      guard let line = cursor.line(limit: Self.maximumHeadBytes - size) else {
        guard cursor.boundary != nil, size + cursor.buffered.count <= Self.maximumHeadBytes else {
          // Nothing is taken away yet, and the line must not be found again.
          cursor.advance(1)
          throw Broken(reason: "the fields of a record are over \(Self.maximumHeadBytes) bytes")
        }
        throw endOfRecord("in the fields of a record")
      }
      size += line.count + 1
      if isFirst {
        isFirst = false
      } else if line.isEmpty {
        return WARCHead(fields: fields)
      } else if line[0] == 0x20 || line[0] == 0x09, let last = fields.indices.last {
        fields[last].value += " " + Self.text(line[...])
      } else if let colon = line.firstIndex(of: 0x3A) {
        fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func readBlock(_ length: Int, into block: inout [UInt8], isHeld: Bool) throws(Broken) {
    var missing = length
    if isHeld { block.reserveCapacity(min(length, 1 << 20)) }
    while missing > 0 {
      let piece = cursor.buffered.prefix(missing)
      if piece.isEmpty {
        if cursor.fill() { continue }
        throw endOfRecord("before its \(length) bytes are over")
      }
      if isHeld { block.append(contentsOf: piece) }
      missing -= piece.count
      cursor.advance(piece.count)
    }
  }

  /// Behind a record there are two line ends, another record or a boundary; or else its length is wrong.
  private mutating func readEnd(of block: [UInt8]) throws(Broken) {
    let isEnded = cursor.starts(with: Array("\r\n\r\n".utf8)) || cursor.starts(with: Array("\n\n".utf8))
    if skipBlankLines() {
      if case .damaged(let reason)? = cursor.boundary {
        cursor.pass()
        throw Broken(reason: reason)
      }
      return
    }
    if isEnded || isVersionLine() { return }
    // The length may reach into the next record.
    budget.earn(cursor.bytesSeen - bytesEarned)
    bytesEarned = cursor.bytesSeen
    if budget.spend(block.count + cursor.buffered.count) { cursor.pushBack(block) }
    isLost = true
    throw Broken(reason: "the length of a record is wrong")
  }

  /// What a boundary inside a record means: members that go on with it have been joined, so it ends here.
  private mutating func endOfRecord(_ place: String) -> Broken {
    let boundary = cursor.boundary
    cursor.pass()
    switch boundary {
    case .memberEnd?: return Broken(reason: "a record ends \(place)")
    case .damaged(let reason)?: return Broken(reason: reason)
    case .failed(let reason)?:
      isAtEnd = true
      return Broken(reason: reason)
    case .end?, nil:
      isAtEnd = true
      return Broken(reason: "the file ends \(place)")
    }
  }
}
