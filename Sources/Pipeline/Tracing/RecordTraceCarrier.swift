import Documents
import Tracing

/// Reads the trace from a record's headers; of several of one name the last counts.
struct RecordTraceExtractor: Extractor {
  func extract(key: String, from carrier: Record) -> String? { carrier.text(ofHeader: key) }
}

/// Writes the trace to a record's headers, in the place of what was there.
struct RecordTraceInjector: Injector {
  func inject(_ value: String, forKey key: String, into carrier: inout Record) {
    carrier.headers.removeAll { $0.name == key }
    carrier.headers.append(Record.Header(name: key, text: value))
  }
}
