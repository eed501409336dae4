/// Where in a page the values of a tag's attributes are; only those that the cleaner reads.
struct TagAttributes {
  enum Name: Int { case `class`, id, role, href, rel, itemprop, property, name, content, datetime, lang, hidden, style }

  private var present: UInt16 = 0
  private var starts = SIMD16<UInt32>(repeating: 0)
  private var ends = SIMD16<UInt32>(repeating: 0)

  /// Whether there is none.
  var isEmpty: Bool { present == 0 }

  /// Forgets all.
  mutating func removeAll() { present = 0 }

  /// Where the value of an attribute is; `nil` if the tag does not have it.
  subscript(name: Name) -> Range<Int>? {
    guard contains(name) else { return nil }
    return Int(starts[name.rawValue])..<Int(ends[name.rawValue])
  }

  /// Whether the tag has an attribute.
  @inline(__always)
  func contains(_ name: Name) -> Bool { present >> UInt16(name.rawValue) & 1 == 1 }

  /// Whether the tag has `id` or `role`.
  var hasIdentity: Bool { present & 0b110 != 0 }

  /// Notes an attribute; the first of a name counts.
  mutating func note(_ name: Name, _ value: Range<Int>) {
    guard !contains(name) else { return }
    present |= 1 << UInt16(name.rawValue)
    starts[name.rawValue] = UInt32(truncatingIfNeeded: value.lowerBound)
    ends[name.rawValue] = UInt32(truncatingIfNeeded: value.upperBound)
  }
}

extension TagAttributes.Name {
  /// The attribute of a name of at most eight bytes, which are packed into a number in lowercase.
  @inline(__always)
  init?(packed: UInt64) {
    switch packed {
    case 0x63_6C61_7373: self = .class
    case 0x6964: self = .id
    case 0x726F_6C65: self = .role
    case 0x6872_6566: self = .href
    case 0x72_656C: self = .rel
    case 0x6974_656D_7072_6F70: self = .itemprop
    case 0x7072_6F70_6572_7479: self = .property
    case 0x6E61_6D65: self = .name
    case 0x63_6F6E_7465_6E74: self = .content
    case 0x6461_7465_7469_6D65: self = .datetime
    case 0x6C61_6E67: self = .lang
    case 0x68_6964_6465_6E: self = .hidden
    case 0x73_7479_6C65: self = .style
    default: return nil
    }
  }
}
