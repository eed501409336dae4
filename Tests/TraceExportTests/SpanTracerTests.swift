import Documents
import Synchronization
import Testing
import TraceExport
import Tracing

@Suite("Spans")
struct SpanTracerTests {
  private final class Ended: Sendable {
    private let all = Mutex<[FinishedSpan]>([])
    var spans: [FinishedSpan] { all.withLock { $0 } }
    func put(_ span: FinishedSpan) { all.withLock { $0.append(span) } }
  }

  private func context(_ trace: TraceContext) -> ServiceContext {
    var context = ServiceContext.topLevel
    context.traceContext = trace
    return context
  }

  @Test(
    "A span in a recorded trace is a part of its parent; in one that nobody records it hands the context on as it is")
  func parents() {
    let ended = Ended()
    // Whoever continues a trace does as was decided where it began, whatever its own share.
    let never = SpanTracer(sampler: TraceSampler(ratio: 0), onEnd: ended.put)
    let always = SpanTracer(sampler: TraceSampler(ratio: 1), onEnd: ended.put)
    let recorded = TraceContext(traceID: TraceID(high: 7, low: 8), spanID: 9, isSampled: true, state: "a=1")
    let span = never.startSpan("child", context: context(recorded))
    #expect(span.isRecording)
    span.end()
    #expect(ended.spans.count == 1)
    #expect(ended.spans.first?.parentSpanID == 9)
    #expect(ended.spans.first?.context.traceID == recorded.traceID)
    #expect(ended.spans.first?.context.spanID != 9)
    #expect(ended.spans.first?.context.state == "a=1")
    let ignored = TraceContext(traceID: TraceID(high: 7, low: 8), spanID: 9, isSampled: false)
    let other = always.startSpan("child", context: context(ignored))
    #expect(!other.isRecording)
    #expect(other.context.traceContext == ignored)
    other.end()
    #expect(ended.spans.count == 1)
  }

  @Test("A share of the traces is recorded, and the same ones everywhere", arguments: [0, 0.1, 0.5, 1])
  func sampling(ratio: Double) {
    let sampler = TraceSampler(ratio: ratio)
    var recorded = 0
    for number in 0..<10_000 as Range<UInt64> {
      let trace = TraceID(high: 1, low: number &* 0x9E37_79B9_7F4A_7C15)
      #expect(sampler.samples(trace) == TraceSampler(ratio: ratio).samples(trace))
      // What a small share takes, a larger one takes as well.
      if sampler.samples(trace) {
        recorded += 1
        #expect(TraceSampler(ratio: min(1, ratio + 0.2)).samples(trace))
      }
    }
    #expect(abs(Double(recorded) - ratio * 10_000) < 200)
  }

  @Test("A span that is not sampled keeps nothing")
  func unsampled() {
    let ended = Ended()
    let span = SpanTracer(sampler: TraceSampler(ratio: 0), onEnd: ended.put).startSpan("root")
    span.attributes["a"] = 1
    span.addEvent("b")
    span.recordError(CancellationError())
    span.setStatus(SpanStatus(code: .ok))
    #expect(span.attributes.isEmpty)
    span.end()
    #expect(ended.spans.isEmpty)
    #expect(span.context.traceContext?.isSampled == false)
  }

  @Test("Identities are new each time")
  func identities() {
    let tracer = SpanTracer(sampler: TraceSampler(ratio: 1)) { _ in }
    let contexts = (0..<1000).compactMap { _ in tracer.startSpan("root").context.traceContext }
    #expect(Set(contexts.map(\.traceID)).count == 1000)
    #expect(Set(contexts.map(\.spanID)).count == 1000)
  }
}
