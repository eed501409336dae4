/// Rewrites HTML so that the parser behind it sees only what the cleaner needs, and nothing that hurts it: no NUL, no
/// scripts, styles or comments, few attributes of bounded length, bounded depth, no end tags without a start, no text
/// run over a megabyte. One pass, linear in the input, whatever the input is.
///
/// It does not decide how tags nest; that is the parser's work. It only counts what is open, so that the parser's
/// stack stays under `maximumDepth`. libxml2 stops at depth 256 and searches its stack at every end tag.
struct MarkupSanitizer {
  /// How many elements that need an end tag may be open at once.
  static let maximumDepth = 110
  /// How many elements whose end tag may be left out may be open within each other, besides.
  static let maximumOptionalDepth = 110
  /// Bytes of an attribute's value that are kept.
  static let maximumAttributeLength = 2_000
  /// Tags of a page; what follows is text without markup.
  static let maximumTags = 400_000
  /// Bytes of one run of text, before it is broken.
  static let maximumTextRun = 1_000_000
  /// JSON-LD scripts of a page, and bytes of each.
  static let maximumJSONScripts = 24
  static let maximumJSONLength = 400_000

  /// The rewritten page.
  private(set) var output: [UInt8] = []
  /// Bodies of JSON-LD scripts, in order.
  private(set) var jsonLD: [Range<Int>] = []

  private let input: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var tags = 0
  private var depth = 0
  private var textRun = 0
  /// By open element: those with optional end tags that are open directly in it, and the last one of them.
  private var levels: [(optional: Int, last: Tag)] = [(0, .other)]
  private var optionalDepth = 0
  private var open = [Int](repeating: 0, count: Tag.allCases.count)
  private var dropped = [Int](repeating: 0, count: Tag.allCases.count)

  /// Rewrites `input`.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    output.reserveCapacity(input.count / 2 + 64)
    rewrite()
  }

  private mutating func rewrite() {
    let count = input.count
    while position < count {
      let byte = input[position]
      if byte != 0x3C {
        copyText()
      } else if position + 1 < count {
        let next = input[position + 1]
        if next == 0x21 || next == 0x3F {
          skipDeclaration()
        } else if next == 0x2F {
          endTag()
        } else if (next | 0x20) &- 0x61 < 26 {
          startTag()
        } else {
          literalLess()
        }
      } else {
        literalLess()
      }
    }
  }

  /// Copies up to the next `<`, without NUL and other controls.
  private mutating func copyText() {
    while position < input.count {
      let byte = input[position]
      if byte == 0x3C { return }
      position += 1
      if byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { continue }
      output.append(byte)
      textRun += 1
      if textRun > Self.maximumTextRun && byte < 0x80 && byte != 0x26
        && (byte == 0x20 || textRun > Self.maximumTextRun + 64)
      {
        write("<hr>")
        textRun = 0
      }
    }
  }

  private mutating func literalLess() {
    write("&lt;")
    position += 1
  }

  /// Skips `<!-- -->`, `<!doctype>`, `<![CDATA[ ]]>` and `<? ?>`.
  private mutating func skipDeclaration() {
    if matches("<!--", at: position) {
      position += 4
      if position < input.count && input[position] == 0x3E {
        position += 1
        return
      }
      while position < input.count {
        if input[position] == 0x2D && matches("-->", at: position) {
          position += 3
          return
        }
        position += 1
      }
      return
    }
    while position < input.count && input[position] != 0x3E { position += 1 }
    position = min(position + 1, input.count)
  }

  private mutating func tagName() -> (start: Int, tag: Tag) {
    let start = output.count
    while position < input.count {
      let byte = input[position]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        output.append(lower)
      } else if byte &- 0x30 < 10 || byte == 0x2D || byte == 0x3A {
        output.append(byte == 0x3A ? 0x2D : byte)
      } else {
        break
      }
      position += 1
    }
    if output.count - start > 40 { output.removeLast(output.count - start - 40) }
    return (start, output.withUnsafeBufferPointer { Tag(name: UnsafeBufferPointer(rebasing: $0[start...])) })
  }

  private mutating func endTag() {
    position += 2
    guard position < input.count, (input[position] | 0x20) &- 0x61 < 26 else {
      // `</>` and `</ ...>` are ignored, as browsers do.
      while position < input.count && input[position] != 0x3E { position += 1 }
      position = min(position + 1, input.count)
      return
    }
    let mark = output.count
    write("</")
    let (_, tag) = tagName()
    while position < input.count && input[position] != 0x3E { position += 1 }
    position = min(position + 1, input.count)
    tags += 1
    let index = Int(tag.rawValue)
    if tags > Self.maximumTags || tag.isVoid || tag.isSkipped || tag == .html || tag == .body || tag == .head {
      output.removeLast(output.count - mark)
      if tag == .br { write("<br>") }
      return
    }
    if dropped[index] > 0 {
      dropped[index] -= 1
      output.removeLast(output.count - mark)
      if !tag.isInline { write("<hr>") }
      return
    }
    guard open[index] > 0 else {
      output.removeLast(output.count - mark)
      if !tag.isInline { write("<hr>") }
      return
    }
    open[index] -= 1
    noteEnd(of: tag)
    output.append(0x3E)
    textRun = 0
  }

  private mutating func startTag() {
    let mark = output.count
    position += 1
    output.append(0x3C)
    let (nameStart, tag) = tagName()
    tags += 1
    if tag.isSkipped {
      output.removeLast(output.count - mark)
      skipElement(tag, name: nameStart, mark: mark)
      return
    }
    let index = Int(tag.rawValue)
    let isTooDeep =
      !tag.isVoid && (tag.hasOptionalEnd ? optionalDepth >= Self.maximumOptionalDepth : depth >= Self.maximumDepth)
    if tags > Self.maximumTags || isTooDeep || isStray(tag) {
      skipAttributes()
      output.removeLast(output.count - mark)
      if !tag.isInline || tag == .br { write("<hr>") }
      if isTooDeep && !tag.hasOptionalEnd { dropped[index] += 1 }
      return
    }
    if tag.hasOptionalEnd && levels[levels.count - 1].last == tag {
      // What a browser closes here by itself, libxml2 does not always.
      let name = Array(output[nameStart...])
      output.removeLast(output.count - mark)
      write("</")
      output.append(contentsOf: name)
      write("><")
      output.append(contentsOf: name)
    }
    let isSelfClosed = attributes(of: tag)
    output.append(0x3E)
    textRun = 0
    if tag.isVoid { return }
    if isSelfClosed && tag == .other {
      output.append(0x3C)
      output.append(0x2F)
      output.append(contentsOf: output[nameStart..<nameEnd(nameStart)])
      output.append(0x3E)
      return
    }
    open[index] += 1
    noteStart(of: tag)
  }

  /// Rows and cells outside of a table are no elements (HTML Living Standard, "in body" insertion mode).
  private func isStray(_ tag: Tag) -> Bool {
    switch tag {
    case .tr, .td, .th, .thead, .tbody, .tfoot: open[Int(Tag.table.rawValue)] == 0
    default: false
    }
  }

  private mutating func noteStart(of tag: Tag) {
    guard tag.hasOptionalEnd else {
      depth += 1
      levels.append((0, .other))
      return
    }
    // The parser closes an element by itself where one of the same kind follows; others may nest.
    guard levels[levels.count - 1].last != tag else { return }
    levels[levels.count - 1].optional += 1
    levels[levels.count - 1].last = tag
    optionalDepth += 1
  }

  private mutating func noteEnd(of tag: Tag) {
    if tag.hasOptionalEnd {
      levels[levels.count - 1].last = .other
      guard levels[levels.count - 1].optional > 0 else { return }
      levels[levels.count - 1].optional -= 1
      optionalDepth -= 1
    } else {
      depth -= 1
      if levels.count > 1, let level = levels.popLast() { optionalDepth -= level.optional }
    }
  }

  private func nameEnd(_ start: Int) -> Int {
    var end = start
    while end < output.count && output[end] != 0x20 && output[end] != 0x3E { end += 1 }
    return end
  }

  private mutating func skipAttributes() {
    var quote: UInt8 = 0
    var afterEquals = false
    while position < input.count {
      let byte = input[position]
      position += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return
      } else if afterEquals && (byte == 0x22 || byte == 0x27) {
        quote = byte
        afterEquals = false
      } else if byte == 0x3D {
        afterEquals = true
      } else if byte > 0x20 {
        afterEquals = false
      }
    }
  }

  /// Skips an element and its content up to its own end tag; keeps the body of JSON-LD.
  private mutating func skipElement(_ tag: Tag, name: Int, mark: Int) {
    let attributesStart = position
    skipAttributes()
    let isJSON =
      tag == .script && jsonLD.count < Self.maximumJSONScripts
      && contains("ld+json", in: attributesStart..<min(position, attributesStart + 400))
    if position >= 2 && input[position - 2] == 0x2F && tag != .script && tag != .style { return }
    let bodyStart = position
    let name = Array(String(describing: tag).utf8)
    while position < input.count {
      if input[position] == 0x3C && position + 1 < input.count && input[position + 1] == 0x2F
        && matches(name, at: position + 2)
      {
        if isJSON && position - bodyStart <= Self.maximumJSONLength { jsonLD.append(bodyStart..<position) }
        while position < input.count && input[position] != 0x3E { position += 1 }
        position = min(position + 1, input.count)
        return
      }
      position += 1
    }
  }

  // MARK: Attributes

  /// Copies the attributes that the cleaner reads; returns whether the tag closes itself.
  private mutating func attributes(of tag: Tag) -> Bool {
    var seen = 0
    var written: UInt32 = 0
    var isSelfClosed = false
    while position < input.count {
      let byte = input[position]
      if byte == 0x3E {
        position += 1
        return isSelfClosed
      }
      if byte <= 0x20 || byte == 0x2F {
        isSelfClosed = byte == 0x2F
        position += 1
        continue
      }
      isSelfClosed = false
      let nameStart = position
      position += 1
      while position < input.count {
        let byte = input[position]
        if byte <= 0x20 || byte == 0x3D || byte == 0x3E || byte == 0x2F { break }
        position += 1
      }
      let name = nameStart..<position
      var look = position
      while look < input.count && input[look] <= 0x20 { look += 1 }
      var value = position..<position
      if look < input.count && input[look] == 0x3D {
        position = look + 1
        value = attributeValue()
      } else {
        // The white space is looked at once more by the loop, not more often.
        position = look
      }
      seen += 1
      if seen > 64 { continue }
      guard let attribute = KeptAttribute(input, name), written & attribute.bit == 0 else { continue }
      write(attribute, value, tag, &written)
    }
    return isSelfClosed
  }

  private mutating func attributeValue() -> Range<Int> {
    while position < input.count && input[position] <= 0x20 { position += 1 }
    guard position < input.count else { return position..<position }
    let quote = input[position]
    if quote == 0x22 || quote == 0x27 {
      position += 1
      let start = position
      while position < input.count && input[position] != quote { position += 1 }
      let end = position
      position = min(position + 1, input.count)
      return start..<end
    }
    let start = position
    while position < input.count && input[position] > 0x20 && input[position] != 0x3E { position += 1 }
    return start..<position
  }

  private mutating func write(_ attribute: KeptAttribute, _ value: Range<Int>, _ tag: Tag, _ written: inout UInt32) {
    switch attribute {
    case .style:
      guard contains("none", in: value.lowerBound..<min(value.upperBound, value.lowerBound + 300)) else { return }
      if written & KeptAttribute.hidden.bit == 0 { write(" hidden=\"\"") }
      written |= KeptAttribute.hidden.bit
      return
    case .hidden:
      if written & KeptAttribute.hidden.bit == 0 { write(" hidden=\"\"") }
      written |= KeptAttribute.hidden.bit
      return
    case .content, .href:
      guard tag == .meta || tag == .link || tag == .a || attribute == .content else { return }
    default: break
    }
    written |= attribute.bit
    write(" ")
    write(attribute.rawValue)
    write("=\"")
    var end = min(value.upperBound, value.lowerBound + (tag == .a ? 200 : Self.maximumAttributeLength))
    // Not in the middle of a scalar.
    while end < value.upperBound && end > value.lowerBound && input[end] & 0xC0 == 0x80 { end -= 1 }
    for byte in input[value.lowerBound..<end] where byte >= 0x20 {
      switch byte {
      case 0x22: write("&quot;")
      case 0x3C: write("&lt;")
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }

  // MARK: Bytes

  private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  private func matches(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= input.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where input[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private func matches(_ lowercase: [UInt8], at index: Int) -> Bool {
    guard index + lowercase.count <= input.count else { return false }
    for offset in 0..<lowercase.count where input[index + offset] | 0x20 != lowercase[offset] { return false }
    return true
  }

  /// Whether a lowercase word of letters and signs stands in a range; the range is short.
  private func contains(_ word: StaticString, in range: Range<Int>) -> Bool {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return false }
    for start in range.lowerBound...(range.upperBound - length) {
      var offset = 0
      while offset < length {
        let byte = input[start + offset]
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        if lower != word.utf8Start[offset] { break }
        offset += 1
      }
      if offset == length { return true }
    }
    return false
  }
}

/// The attributes that survive.
private enum KeptAttribute: String, CaseIterable {
  case `class`, id, role, href, rel, itemprop, property, name, content, datetime, lang, hidden, style

  var bit: UInt32 {
    switch self {
    case .class: 1
    case .id: 2
    case .role: 4
    case .href: 8
    case .rel: 16
    case .itemprop: 32
    case .property: 64
    case .name: 128
    case .content: 256
    case .datetime: 512
    case .lang: 1024
    case .hidden: 2048
    case .style: 4096
    }
  }

  init?(_ input: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
    guard name.count <= 12 else { return nil }
    var packed: UInt64 = 0
    for byte in input[name] { packed = packed << 8 | UInt64(byte | 0x20) }
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
