/// Names without the differences of writing: the key by which one name is found in two texts.
///
/// Lower case, Latin letters without marks (`ß` is `ss`), hyphens as spaces, no apostrophes and no full stops.
/// `scripts/places/make_places.py` folds in the same way.
enum NameFolding {
  /// The Latin letters that U+00C0...U+024F and U+1E00...U+1EFF are with marks; `?` for those that are none.
  private static let early: [UInt8] = Array(
    """
    aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?\
    ???????????????e????????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aa\
    aa????ggkkoooo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????\
    ????????????????
    """.utf8)
  private static let late: [UInt8] = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy????s?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????
    """.utf8)

  /// The key of a name, in UTF-8; of a longer name, of its first `limit` scalars.
  static func key(_ scalars: some Sequence<UInt32>, limit: Int = 120) -> [UInt8] {
    var key: [UInt8] = []
    for value in scalars.prefix(limit) { append(ScalarTable.shared.key(value), to: &key) }
    while key.last == 0x20 { key.removeLast() }
    return key
  }

  /// The key of a name as text.
  static func text(_ name: String) -> String {
    String(decoding: key(name.unicodeScalars.lazy.map(\.value)), as: UTF8.self)
  }

  private static func append(_ value: UInt32, to key: inout [UInt8]) {
    switch value {
    case 0x27, 0x2E, 0x2B9...0x2DF, 0x300...0x36F, 0: break
    case 0x20, 0x2D, 0xA0, 0x09, 0x0A, 0x0D, 0x2014: if let last = key.last, last != 0x20 { key.append(0x20) }
    case 0x21...0x7F: key.append(UInt8(value))
    case 0xDF: key += [0x73, 0x73]
    case 0xE6: key += [0x61, 0x65]
    case 0x153: key += [0x6F, 0x65]
    case 0xFE: key += [0x74, 0x68]
    case 0x259: key.append(0x65)
    case 0x451: key += Array("е".utf8)
    default:
      let base: UInt8 =
        switch value {
        case 0xC0...0x24F: early[Int(value) - 0xC0]
        case 0x1E00...0x1EFF: late[Int(value) - 0x1E00]
        default: 0x3F
        }
      if base != 0x3F {
        key.append(base)
      } else if let scalar = Unicode.Scalar(value) {
        key += Array(UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
  }
}
