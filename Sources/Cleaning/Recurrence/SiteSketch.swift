/// On how many of a site's latest pages each block has come back, as far as it can be told in bounded memory.
///
/// A summary after Misra and Gries ("Finding repeated elements", Science of Computer Programming 2, 1982), which never
/// counts too high: a block of every page survives, the text of single pages drops out. All counts are halved from time to
/// time, so that what a site no longer has is forgotten.
struct SiteSketch: Sendable, Equatable {
  /// The most blocks that are counted at a time.
  static let capacity = 256
  /// After so many pages the counts are halved.
  static let pagesBetweenHalvings: UInt8 = 64
  /// On so many pages a block must have been seen to count as recurring, and on this share of those remembered.
  static let leastPages: UInt8 = 4
  static let leastShare: Float = 0.3

  /// A counted block.
  struct Count: Sendable, Equatable {
    /// The pages that it was seen on, at most.
    var pages: UInt8
    /// The page that it was seen on last: a page that is captured again, at the same address or another, counts once.
    var lastPage: UInt32
  }

  /// How many pages are remembered, 0..<64.
  private(set) var pages: UInt8 = 0
  private(set) var counts: [UInt64: Count] = [:]

  /// Whether a block belongs to the site rather than to a page.
  func isRecurring(_ block: UInt64) -> Bool {
    guard let count = counts[block] else { return false }
    return count.pages >= Self.leastPages && Float(count.pages) >= Float(pages) * Self.leastShare
  }

  /// Counts the blocks of a page, which differ from each other.
  mutating func add(_ page: UInt32, _ blocks: [UInt64]) {
    pages += 1
    for block in blocks {
      if let count = counts[block] {
        if count.lastPage != page { counts[block] = Count(pages: count.pages + 1, lastPage: page) }
      } else if counts.count < Self.capacity {
        counts[block] = Count(pages: 1, lastPage: page)
      } else {
        lower { $0 - 1 }
      }
    }
    if pages == Self.pagesBetweenHalvings {
      pages /= 2
      lower { $0 / 2 }
    }
  }

  private mutating func lower(_ change: (UInt8) -> UInt8) {
    counts = counts.compactMapValues { count in
      let pages = change(count.pages)
      return pages > 0 ? Count(pages: pages, lastPage: count.lastPage) : nil
    }
  }
}

// MARK: Bytes

extension SiteSketch {
  private static let countSize = 13

  /// The pages, then each count with its block, page and number, in the order of blocks: equal sketches are equal bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = [pages]
    bytes.reserveCapacity(1 + counts.count * Self.countSize)
    for (block, count) in counts.sorted(by: { $0.key < $1.key }) {
      bytes.append(littleEndian: block)
      bytes.append(littleEndian: count.lastPage)
      bytes.append(count.pages)
    }
    return bytes
  }

  /// Reads bytes; `nil` if they are not those of a sketch.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let pages = bytes.first, pages < Self.pagesBetweenHalvings, (bytes.count - 1) % Self.countSize == 0,
      (bytes.count - 1) / Self.countSize <= Self.capacity
    else { return nil }
    self.pages = pages
    var rest = bytes.dropFirst()
    while !rest.isEmpty {
      let block: UInt64 = rest.takeLittleEndian()
      let lastPage: UInt32 = rest.takeLittleEndian()
      let pages: UInt8 = rest.takeLittleEndian()
      counts[block] = Count(pages: pages, lastPage: lastPage)
    }
  }
}

extension Array<UInt8> {
  /// Appends a number, the lowest byte first.
  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(littleEndian number: Number) {
    for byte in 0..<Number.bitWidth / 8 { append(UInt8(truncatingIfNeeded: number >> Number(byte * 8))) }
  }
}

extension ArraySlice<UInt8> {
  /// Takes a number off the front, the lowest byte first; bytes that are missing count as 0.
  mutating func takeLittleEndian<Number: FixedWidthInteger & UnsignedInteger>() -> Number {
    var number: Number = 0
    for (place, byte) in prefix(Number.bitWidth / 8).enumerated() { number |= Number(byte) << Number(place * 8) }
    removeFirst(Swift.min(Number.bitWidth / 8, count))
    return number
  }
}
