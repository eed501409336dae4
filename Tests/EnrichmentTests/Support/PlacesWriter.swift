@testable import EntityModel

/// Writes a small file of places in the format of scripts/places/make_places.py, to be broken by tests.
struct PlacesWriter {
  struct Row {
    var number: UInt32
    var name: String
    var kind: UInt8
    var country: String
    var population: UInt32
  }

  var rows: [Row] = []
  /// Keys and the places that they name.
  var names: [(key: String, places: [UInt32])] = []

  /// A country with one city.
  static var small: PlacesWriter {
    var writer = PlacesWriter()
    writer.rows = [
      Row(number: 0, name: "Velmontia", kind: 0, country: "VX", population: 5_000_000),
      Row(number: 42, name: "Aldbury", kind: 2, country: "VX", population: 300_000),
    ]
    writer.names = [("velmontia", [0]), ("aldbury", [1])]
    return writer
  }

  /// The file.
  func bytes(version: UInt32 = 1) -> [UInt8] {
    var text: [UInt8] = []
    func put(_ string: String) -> (UInt32, UInt16) {
      defer { text += Array(string.utf8) }
      return (UInt32(text.count), UInt16(string.utf8.count))
    }
    var places: [UInt8] = []
    for row in rows {
      let (start, length) = put(row.name)
      places += Self.little(row.number) + Self.little(UInt32(500_000)) + Self.little(UInt32(300_000))
      places += Self.little(row.population) + Self.little(start) + Self.little(length)
      places += [row.kind, 0] + Array(row.country.utf8) + Self.little(UInt16.max) + [0, 0, 0, 0]
    }
    var slots = 4
    while slots < names.count * 2 { slots *= 2 }
    var table = [UInt32](repeating: 0, count: slots)
    var entries: [UInt8] = []
    var postings: [UInt8] = []
    for (index, name) in names.enumerated() {
      let (start, length) = put(name.key)
      entries += Self.little(start) + Self.little(UInt32(postings.count / 4)) + Self.little(length)
      entries += Self.little(UInt16(truncatingIfNeeded: name.places.count))
      for place in name.places { postings += Self.little(place) }
      let key = Array(name.key.utf8)
      var slot = Int(truncatingIfNeeded: key.withUnsafeBytes { MurmurHash.hash64($0) } & UInt64(slots - 1))
      while table[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      table[slot] = UInt32(index + 1)
    }
    let body = places + table.flatMap(Self.little) + entries + postings + text
    var header: [UInt8] = Array("NLPLACES".utf8) + Self.little(version)
    for count in [rows.count, slots, names.count, postings.count / 4, text.count] {
      header += Self.little(UInt32(count))
    }
    header += Self.little(UInt64(64 + body.count)) + Self.little(body.withUnsafeBytes { MurmurHash.hash64($0) })
    return header + [UInt8](repeating: 0, count: 64 - header.count) + body
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
