#if DEBUG
  import Documents
  import Glibc

  /// Documents that do to a worker what a defect of a stage would do; only with the fault `hostile_documents`, and in no
  /// release build.
  enum PlantedDocuments {
    private static let isPlanted = PlantedFault.current == .hostileDocuments

    /// Does what the document asks for.
    static func obey(_ record: Record) {
      guard isPlanted else { return }
      let text = String(decoding: record.value, as: UTF8.self)
      if text.contains("planted: crash") { abort() }
      if text.contains("planted: endless loop") {
        var number: UInt64 = 1
        while number != 0 { number = number &* 3 }
      }
      if text.contains("planted: endless memory") {
        var blocks: [[UInt8]] = []
        while blocks.count < 1 << 20 {
          blocks.append([UInt8](repeating: 1, count: 1 << 20))
          usleep(1000)
        }
      }
    }
  }
#endif
