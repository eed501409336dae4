import Documents
import EntityModel

/// Places of the world with their names, in a file that is mapped and shared with every process that maps it.
///
/// The format stands in `scripts/places/make_places.py`, which writes it. Nothing is copied out of the file but the places that a
/// text names. Safe to use from many tasks at once.
public final class Places: Sendable {
  private static let version: UInt32 = 1
  private static let headerSize = 64
  private static let noCoordinate: Int32 = 0x7FFF_FFFF
  /// A name that more places bear is cut to the first so many readings, so that no text can make a look-up long.
  private static let maximumReadings = 100

  private let file: MappedFile
  private let layout: Layout
  private let capitals: [String: Int]
  private let countries: [String: Int]

  private struct Layout {
    var placeCount = 0
    var slotCount = 0
    var nameCount = 0
    var postingCount = 0
    var textCount = 0
    var places: Int { Places.headerSize }
    var slots: Int { places + placeCount * 32 }
    var names: Int { slots + slotCount * 4 }
    var postings: Int { names + nameCount * 12 }
    var text: Int { postings + postingCount * 4 }
    var end: Int { text + textCount }
  }

  /// How many places there are.
  public var count: Int { layout.placeCount }

  /// Maps a file and checks all of it, which takes some milliseconds.
  ///
  /// - Throws: ``PlacesError`` if the file is missing, damaged, of another version or no file of places.
  public init(path: String) throws(PlacesError) {
    do throws(EntityModelError) {
      file = try MappedFile(path: path)
    } catch {
      if case .unreadable(let path, let code) = error { throw .unreadable(path: path, code: code) }
      throw .notPlaces(path: path)
    }
    let bytes = file.bytes
    guard bytes.count >= Self.headerSize, bytes.prefix(8).elementsEqual("NLPLACES".utf8) else {
      throw .notPlaces(path: path)
    }
    func number(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    guard number(8) == Self.version else {
      throw .wrongVersion(path: path, found: number(8), expected: Self.version)
    }
    let size = UInt64(number(32)) | UInt64(number(36)) << 32
    guard size == UInt64(bytes.count) else { throw .wrongSize(path: path, found: bytes.count, expected: size) }
    let expected = UInt64(number(40)) | UInt64(number(44)) << 32
    let found = MurmurHash.hash64(UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize...]))
    guard found == expected else { throw .wrongHash(path: path, found: found, expected: expected) }
    layout = Layout(
      placeCount: Int(number(12)), slotCount: Int(number(16)), nameCount: Int(number(20)),
      postingCount: Int(number(24)), textCount: Int(number(28)))
    guard layout.end == bytes.count, layout.slotCount.nonzeroBitCount == 1, layout.nameCount < layout.slotCount else {
      throw .malformed(path: path, part: "numbers in the header")
    }
    if let part = Self.fault(bytes, layout) { throw .malformed(path: path, part: part) }
    var capitals: [String: Int] = [:]
    var countries: [String: Int] = [:]
    for index in 0..<layout.placeCount {
      let start = layout.places + index * 32
      switch Place.Kind(rawValue: bytes[start + 22]) {
      case .capital: capitals[Self.country(bytes, start)] = index
      case .country: countries[Self.country(bytes, start)] = index
      default: break
      }
    }
    self.capitals = capitals
    self.countries = countries
  }

  /// The part of the file that points outside of it, if any: what is checked here needs no check at a look-up.
  private static func fault(_ bytes: UnsafeRawBufferPointer, _ layout: Layout) -> String? {
    func number(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    func short(_ offset: Int) -> Int {
      Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }
    for index in 0..<layout.placeCount {
      let start = layout.places + index * 32
      let region = short(start + 26)
      guard number(start + 16) + short(start + 20) <= layout.textCount, bytes[start + 22] <= 3,
        region == 0xFFFF || region < layout.placeCount
      else { return "places" }
    }
    for index in 0..<layout.slotCount where number(layout.slots + index * 4) > layout.nameCount { return "slots" }
    for index in 0..<layout.nameCount {
      let start = layout.names + index * 12
      guard number(start) + short(start + 8) <= layout.textCount,
        number(start + 4) + short(start + 10) <= layout.postingCount
      else { return "names" }
    }
    for index in 0..<layout.postingCount
    where number(layout.postings + index * 4) & 0x3FFF_FFFF >= layout.placeCount { return "postings" }
    return nil
  }

  private func number(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: file.bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private func short(_ offset: Int) -> Int {
    Int(UInt16(littleEndian: file.bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  private static func country(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> String {
    String(decoding: bytes[start + 24..<start + 26], as: UTF8.self)
  }

  /// The place at an index of the file.
  func place(_ index: Int) -> Place {
    let start = layout.places + index * 32
    let bytes = file.bytes
    let latitude = Int32(bitPattern: number(start + 4))
    let longitude = Int32(bitPattern: number(start + 8))
    let name = layout.text + Int(number(start + 16))
    let region = short(start + 26)
    return Place(
      index: index,
      number: number(start),
      kind: Place.Kind(rawValue: bytes[start + 22]) ?? .city,
      country: Self.country(bytes, start),
      code: String(decoding: bytes[start + 28..<start + 31].prefix { $0 != 0 }, as: UTF8.self),
      region: region == 0xFFFF ? nil : region,
      name: String(decoding: bytes[name..<name + short(start + 20)], as: UTF8.self),
      location: latitude == Self.noCoordinate
        ? nil : Location(latitude: Double(latitude) / 10_000, longitude: Double(longitude) / 10_000),
      population: Int(number(start + 12)))
  }

  /// The places that a folded name may mean; none if no place bears it. See `NameFolding`.
  func readings(_ key: [UInt8]) -> [PlaceReading] {
    guard key.count > 1, key.count < 200 else { return [] }
    let hash = key.withUnsafeBytes { MurmurHash.hash64($0) }
    var slot = Int(truncatingIfNeeded: hash & UInt64(layout.slotCount - 1))
    // Fewer names than slots: a free slot ends the search.
    while case let name = Int(number(layout.slots + slot * 4)), name != 0 {
      let start = layout.names + (name - 1) * 12
      let text = layout.text + Int(number(start))
      if short(start + 8) == key.count, file.bytes[text..<text + key.count].elementsEqual(key) {
        let first = Int(number(start + 4))
        return (first..<first + min(short(start + 10), Self.maximumReadings)).map { posting in
          let value = number(layout.postings + posting * 4)
          return PlaceReading(
            place: place(Int(value & 0x3FFF_FFFF)), isAlternate: value >> 31 == 1,
            isAbbreviation: value >> 30 & 1 == 1)
        }
      }
      slot = (slot + 1) & (layout.slotCount - 1)
    }
    return []
  }

  /// The place that the built-in gazetteer's identifier names: a country, capital or city.
  func place(id: String) -> Place? {
    guard let colon = id.utf8.firstIndex(of: 0x3A) else { return nil }
    let value = String(id[id.index(after: colon)...])
    switch id[..<colon] {
    case "capital": return capitals[value].map(place)
    case "country": return countries[value].map(place)
    case "city":
      guard let number = UInt32(value) else { return nil }
      return search(upTo: layout.placeCount) {
        let found = self.number(self.layout.places + $0 * 32)
        return found < number ? -1 : found == number ? 0 : 1
      }
    default: return nil
    }
  }

  /// Finds a place in the order of the file.
  private func search(upTo end: Int, _ order: (Int) -> Int) -> Place? {
    var (low, high) = (0, end)
    while low < high {
      let middle = (low + high) / 2
      switch order(middle) {
      case 0: return place(middle)
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }
}
