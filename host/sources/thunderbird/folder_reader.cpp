#include "thunderbird/folder_reader.h"

#include "sources/archive.h"
#include "sources/eml_tree.h"
#include "sources/maildir.h"
#include "sources/mbox.h"
#include "sources/message.h"
#include "sources/mozilla_status.h"
#include "thunderbird/stored_messages.h"
#include "thunderbird/summary_heads.h"

#include <optional>

namespace draht {

// The reading of one folder.
class FolderReader::Run {
 public:
  Run(FolderReader& reader, const ProfileFolder& folder, const FolderVisitor& visitor)
      : folder_(folder), visitor_(visitor), people_(reader.people_), judge_(reader.judge_), batch_(reader.batch_) {}

  FolderReport read(bool messages) {
    const auto file = MappedFile::open(folder_.summary);
    report_.doubt = file ? try_summary(*file, messages) : Doubt::absent;
    if (report_.doubt == Doubt::none) return report_;
    report_.by = ReadBy::nothing;
    report_.messages = 0;
    if (!folder_.on_server) read_store();
    return report_;
  }

 private:
  Doubt try_summary(const MappedFile& file, bool messages) {
    const Summary summary(file.bytes(), [&file] { file.release(); });
    if (const Doubt found = doubt(summary, file, folder_); found != Doubt::none) return found;
    report_.by = ReadBy::summary;
    std::optional<StoredMessages> stored;
    if (messages) stored.emplace(folder_, kMaxJudgedBytes);
    // Heads are made of bytes that Thunderbird may be writing at this moment, so none leaves before a look at the file.
    SummaryHeads rows(summary, people_);
    for (auto next = rows.next(kFolderBatch); !next.empty(); next = rows.next(kFolderBatch)) {
      const auto read = stored ? with_stored(next, rows, *stored) : next;
      if (file.changed()) return Doubt::changed_while_read;
      hand_over(read);
      file.release();
      if (visitor_.stop.stop_requested()) return Doubt::none;
    }
    report_.deleted = static_cast<std::int64_t>(summary.messages()) - report_.messages;
    return Doubt::none;
  }

  // What the messages themselves say, as far as they can be read.
  std::span<const Head> with_stored(std::span<const Head> heads, SummaryHeads& rows, StoredMessages& stored) {
    batch_.clear();
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const auto head = stored.head(rows.store_token(i));
      auto message = head ? read_head_with_signs(*head) : std::nullopt;
      if (!message || !is_of(message->mail, heads[i])) {
        batch_.add(heads[i]);
        continue;
      }
      // Marked in the mbox first, in the summary a moment later: whoever dies in between leaves the two at odds.
      if (is_expunged(*head)) continue;
      const HeadAndBody bytes = needs_text(*message) ? stored.whole() : HeadAndBody{*head, {}};
      batch_.add(judge_.judge(*std::move(message), bytes.head, bytes.body));
    }
    return batch_.heads();
  }

  // The place in the store may be of another time than the summary, and then lead to another message.
  static bool is_of(const MailRecord& record, const Head& head) {
    if (record.message_id.empty() && head.message_id.empty()) return record.date == head.date;
    return record.message_id == head.message_id;
  }

  void hand_over(std::span<const Head> heads) {
    if (heads.empty()) return;
    report_.messages += static_cast<std::int64_t>(heads.size());
    visitor_.mails(heads);
  }

  void flush() {
    hand_over(batch_.heads());
    batch_.clear();
  }

  void read_store() {
    batch_.clear();
    const ArchiveVisitor visitor{[this](const ArchivedMail& mail) { take(mail); }, [](std::int64_t) {}, visitor_.stop,
                                 kMaxJudgedBytes};
    if (folder_.kind == StoreKind::mbox) {
      if (read_mbox({folder_.store, folder_.folder, 0}, visitor)) report_.by = ReadBy::store;
    } else if (const auto files = list_maildir(folder_.store)) {
      report_.by = ReadBy::store;
      for (const ArchiveFile& file : *files) {
        if (visitor_.stop.stop_requested()) return;
        if (!read_message_file(file, visitor)) ++report_.unreadable;
      }
    }
    flush();
  }

  void take(const ArchivedMail& mail) {
    if (mail.deleted) {
      ++report_.deleted;
    } else if (auto message = read_head_with_signs(mail.head)) {
      batch_.add(judge_.judge(*std::move(message), mail.head, mail.body));
      if (batch_.heads().size() == kFolderBatch) flush();
    } else {
      ++report_.unreadable;
    }
  }

  const ProfileFolder& folder_;
  const FolderVisitor& visitor_;
  MailboxReader& people_;
  MailJudge& judge_;
  HeadBatch& batch_;
  FolderReport report_;
};

FolderReader::FolderReader(Mailboxes& mailboxes) : people_(mailboxes), batch_(mailboxes) {}

FolderReport FolderReader::read(const ProfileFolder& folder, bool messages, const FolderVisitor& visitor) {
  return Run(*this, folder, visitor).read(messages);
}

}  // namespace draht
