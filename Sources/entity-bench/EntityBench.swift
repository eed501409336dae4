import Documents
import Enrichment
import EntityModel
import Foundation

/// Runs the entity recogniser over a file of texts, for measuring.
///
/// Input: one JSON object a line, `{"id": ..., "text": ...}`. Offsets in the output are Unicode scalars.
@main
struct EntityBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5 || arguments.count == 6 else { fail() }
    let texts = try BenchText.read(arguments[3])
    let model = try EntityModel(path: arguments[2])
    switch arguments[1] {
    case "model":
      try write(texts, to: arguments[4]) { text in
        let tokens = model.tokens(of: text.scalars).map { [Int($0.start), Int($0.end)] }
        let found = model.entities(in: text.scalars)
        return ["tokens": tokens, "ents": found.map { [$0.start, $0.end, $0.label.rawValue] as [Any] }]
      }
    case "document":
      let annotator = try DocumentAnnotator(model, arguments.count == 6 ? Places(path: arguments[5]) : nil)
      try write(texts, to: arguments[4]) { text in
        let found = annotator.entities(text)
        return ["ents": found.map(\.span), "found": found.map { [$0.confidence, $0.method] as [Any] }]
      }
    case "annotate":
      let places = arguments.count == 6 ? try Places(path: arguments[5]) : nil
      try EnrichmentTiming(texts: texts, model: model, places: places).report(rounds: Int(arguments[4]) ?? 5)
    case "time": Timing(model: model, texts: texts).report(rounds: Int(arguments[4]) ?? 5)
    default: fail()
    }
  }

  private static func fail() -> Never {
    let usage = """
      usage: entity-bench model MODEL TEXTS.jsonl OUT.jsonl               tokens, and entities as the model finds them
             entity-bench document MODEL TEXTS.jsonl OUT.jsonl [PLACES]   entities as enrich finds them
             entity-bench time MODEL TEXTS.jsonl ROUNDS                   the model alone
             entity-bench annotate MODEL TEXTS.jsonl ROUNDS [PLACES]      all that enrich does, by annotator

      """
    FileHandle.standardError.write(Data(usage.utf8))
    exit(2)
  }

  private static func write(_ texts: [BenchText], to path: String, _ body: (BenchText) -> [String: Any]) throws {
    var output = Data()
    for text in texts {
      var line = body(text)
      line["id"] = text.id
      output += try JSONSerialization.data(withJSONObject: line)
      output.append(0x0A)
    }
    try output.write(to: URL(fileURLWithPath: path))
  }
}
