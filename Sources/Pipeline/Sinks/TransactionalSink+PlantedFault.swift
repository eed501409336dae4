#if DEBUG
  import Foundation
  import Kafka

  extension TransactionalSink {
    /// Fills a transaction as a sink would that has the planted fault.
    ///
    /// - Returns: whether there is one that concerns it; if not, nothing was done.
    func fillBadly(
      _ producer: TransactionalProducer,
      _ outputs: [ProducerRecord],
      _ deadLetters: [ProducerRecord],
      _ offsets: [TopicPartition: CommittedOffset],
      _ consumer: Consumer
    ) throws(KafkaError) -> Bool {
      let timeout = settings.timeoutMilliseconds
      switch PlantedFault.current {
      case .transactionsOff:
        try produce(producer, outputs, deadLetters)
        try producer.commitTransaction(timeoutMilliseconds: timeout)
        if !outputs.isEmpty { Interruption.betweenCommits() }
        // Long enough that a kill finds its way in between.
        Thread.sleep(forTimeInterval: 0.2)
        try consumer.commit(offsets)
        try producer.beginTransaction()
      case .offsetsBeforeOutputs:
        try consumer.commit(offsets)
        if !outputs.isEmpty { Interruption.betweenCommits() }
        try produce(producer, outputs, deadLetters)
      case .deadLetterOutsideTransaction:
        guard !deadLetters.isEmpty else { return false }
        try produce(producer, [], deadLetters)
        try producer.commitTransaction(timeoutMilliseconds: timeout)
        Interruption.betweenCommits()
        try producer.beginTransaction()
        try producer.sendOffsets(offsets, of: try consumer.groupMetadata(), timeoutMilliseconds: timeout)
        try produce(producer, outputs, [])
      default: return false
      }
      return true
    }
  }
#endif
