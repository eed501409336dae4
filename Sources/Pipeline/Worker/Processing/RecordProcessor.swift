import Documents
import Glibc
import Kafka
import Logging
import TraceExport
import Tracing

/// Runs the stage on one record and makes sure that what comes out can be written.
struct RecordProcessor: Sendable {
  let stage: any Stage
  let settings: WorkerSettings
  let metrics: StageMetrics
  let logger: Logger
  var tracing: DocumentTracing?

  /// Processes one record; called from several tasks at once.
  @Sendable func process(_ input: ConsumedRecord, knowing memory: PartitionMemory?) -> ProcessedRecord {
    #if DEBUG
      PlantedDocuments.obey(input.record)
      // The fault shows only if a batch is under way when partitions move: so one is, most of the time.
      if PlantedFault.current == .revocationIgnored, stage.name == .enrich { usleep(40_000) }
    #endif
    let clock = ContinuousClock()
    let start = clock.now
    let context = StageContext(
      worker: settings.instance, version: settings.version, place: input.origin, now: settings.now)
    var record = input.record
    let span = tracing?.begin(input, as: &record)
    let outcome: Result<[Record], Rejection>
    var lesson: (any StageLesson)?
    do throws(Rejection) {
      let outputs: [Record]
      if let memory, let stage = stage as? any LearningStage {
        (outputs, lesson) = try stage.process(
          record, in: context, knowing: memory.content, upTo: memory.position)
      } else {
        outputs = try stage.process(record, in: context)
      }
      for output in outputs { try checkSize(of: output) }
      outcome = .success(outputs)
    } catch {
      outcome = .failure(error)
      lesson = nil
      var metadata: Logger.Metadata = [
        "partition": "\(input.partition.partition)", "offset": "\(input.offset)",
        "document": "\(input.record.key.map { String(decoding: $0.prefix(64), as: UTF8.self) } ?? "-")",
      ]
      if let span { metadata["trace"] = "\(span.context.traceContext?.traceID.description ?? "")" }
      logger.notice("document rejected: \(error)", metadata: metadata)
    }
    metrics.processed(duration: clock.now - start)
    let trace = span.flatMap { tracing?.end($0, outcome) }
    return ProcessedRecord(input: input, outcome: outcome, lesson: lesson, trace: trace)
  }

  private func checkSize(of output: Record) throws(Rejection) {
    // Room for the key and the headers, which librdkafka counts towards the same limit.
    let limit = settings.maximumMessageBytes - 64 * 1024
    guard output.value.count <= limit else {
      throw Rejection(
        code: .tooLarge,
        reason: "the document for the next stage has \(output.value.count) bytes; the limit is \(limit)"
          + " (message.max.bytes less 64 KiB for headers)")
    }
  }
}
