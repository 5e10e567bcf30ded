#include "store/convert_first.h"

#include "facts/heads.h"
#include "store/head_writer.h"
#include "store/settle.h"
#include "store/store.h"

#include <array>
#include <unordered_map>

namespace draht {
namespace {

constexpr std::size_t kBatch = 1000;

class Converter {
 public:
  explicit Converter(Connection& connection)
      : connection_(connection),
        derived_(load_derived(connection)),
        writer_(connection, mailboxes_),
        batch_(mailboxes_) {}

  void convert() {
    read_mailboxes();
    writer_.begin_transaction();
    for (const auto& [folder, is_imported] : folders()) convert_folder(folder, is_imported);
    put_derived(connection_, derived_);
    connection_.script("DROP TABLE recipient; DROP TABLE copy; DROP TABLE mail_1; DROP TABLE mailbox_1;");
  }

 private:
  void read_mailboxes() {
    Statement& rows = connection_.rows("SELECT id, address, name FROM mailbox_1");
    while (rows.step()) known_.emplace(rows.integer(0), Mailbox{rows.text(1), rows.text(2)});
  }

  std::vector<std::pair<std::int64_t, bool>> folders() {
    std::vector<std::pair<std::int64_t, bool>> all;
    Statement& rows = connection_.rows("SELECT id, account = ?1 FROM folder", kArchive);
    while (rows.step()) all.emplace_back(rows.integer(0), rows.boolean(1));
    return all;
  }

  void convert_folder(std::int64_t folder, bool is_imported) {
    const bool subjects = connection_.integer(
                              "SELECT NOT EXISTS (SELECT 1 FROM copy JOIN mail_1 ON mail_1.id = copy.mail "
                              "WHERE copy.folder = ?1 AND subject IS NULL)",
                              folder) != 0;
    if (!subjects && !is_imported) {
      connection_.run("DELETE FROM folder_window WHERE folder = ?1", folder);
      return;
    }
    writer_.begin_folder(folder, derived_);
    Statement& rows = connection_.rows(
        "SELECT mail_1.id, message_id, sender, date, subject, listed, automatic FROM copy "
        "JOIN mail_1 ON mail_1.id = copy.mail WHERE copy.folder = ?1",
        folder);
    while (rows.step()) {
      batch_.add(record(rows));
      if (batch_.heads().size() == kBatch) put(subjects);
    }
    put(subjects);
  }

  void put(bool subjects) {
    writer_.put(batch_.heads(), subjects, derived_);
    batch_.clear();
  }

  // Nobody, where the old database was damaged.
  Mailbox mailbox(std::int64_t row) const {
    const auto found = known_.find(row);
    return found == known_.end() ? Mailbox{} : found->second;
  }

  MailRecord record(const Statement& row) {
    MailRecord mail;
    mail.message_id = row.text(1);
    mail.from = mailbox(row.integer(2));
    mail.date = row.optional_moment(3);
    mail.subject = row.text(4);
    mail.thread.subject = subject_key(mail.subject);
    mail.listed = row.boolean(5);
    mail.automatic = row.boolean(6);
    const std::array<std::vector<Mailbox>*, 3> fields{&mail.to, &mail.cc, &mail.bcc};
    Statement& recipients = connection_.rows(
        "SELECT field, mailbox FROM recipient WHERE mail = ?1 ORDER BY field, position", row.integer(0));
    while (recipients.step()) {
      const auto field = static_cast<std::size_t>(recipients.integer(0));
      if (field < fields.size()) fields[field]->push_back(mailbox(recipients.integer(1)));
    }
    return mail;
  }

  Connection& connection_;
  Derived derived_;
  Mailboxes mailboxes_;
  HeadWriter writer_;
  HeadBatch batch_;
  std::unordered_map<std::int64_t, Mailbox> known_;
};

}  // namespace

void convert_first(Connection& connection) { Converter(connection).convert(); }

}  // namespace draht
