/// Makes text that is like news to a codec: words, sentences and paragraphs of usual lengths, quotation marks and letters
/// beyond ASCII as often as they come. The same seed gives the same text.
struct ProseGenerator {
  private static let words = """
    the of and to in a that for on with as was at by from it has said his were not but they this which had their an who \
    will have been more after also would about one its or when two government people year minister city police company \
    market percent report officials Monday country president according new first last week million court security party \
    election council water region economy growth prices workers hospital school team match river bridge energy station \
    railway harbour festival museum climate storm budget parliament agreement research university village residents \
    announced expected increased declined confirmed described published warned promised opened closed delayed approved \
    between during against without under several early local national public international economic political central
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
  private static let names = [
    "Müller", "São Paulo", "Gdańsk", "Zürich", "François", "Kyiv", "Nairobi", "Ottawa", "Øresund", "José García",
    "Helsinki", "Anna Lindqvist", "Reykjavík", "Peter Novak", "Lagos", "Châtelet",
  ]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number below `bound`, by SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func word() -> String { Self.words[number(below: Self.words.count)] }

  mutating func name() -> String { Self.names[number(below: Self.names.count)] }

  mutating func phrase(words count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }

  /// One in eight is a direct quotation, one in three names somebody.
  mutating func sentence() -> String {
    var words = (0..<8 + number(below: 14)).map { _ in word() }
    if number(below: 3) == 0 { words[number(below: words.count)] = name() }
    if number(below: 3) == 0 { words[words.count / 2] += "," }
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    let text = words.joined(separator: " ")
    return switch number(below: 16) {
    case 0: "“\(text),” \(name()) said."
    case 1: "\"\(text),\" \(name()) said."
    case 2: "\(text) – it’s \(number(below: 90) + 10) percent."
    default: text + "."
    }
  }

  mutating func paragraph() -> String { (0..<2 + number(below: 3)).map { _ in sentence() }.joined(separator: " ") }
}
