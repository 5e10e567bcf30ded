#include "thunderbird/summary.h"

#include <algorithm>
#include <string>

namespace draht {
namespace {

constexpr std::int64_t kExpunged = 0x8;
constexpr std::int64_t kDeletedOnServer = 0x200000;
constexpr std::int64_t kYear2100 = 4'102'444'800;  // as in parse_mail_date()

class RecordBuilder {
 public:
  RecordBuilder(std::string_view file, MailboxReader& mailboxes) : file_(file), mailboxes_(mailboxes) {}

  // False when the message is marked as deleted.
  bool build(const MessageRow& row) {
    const std::int64_t flags = number(row, Field::flags);
    if ((flags & (kExpunged | kDeletedOnServer)) != 0) return false;
    mailboxes_.read_one(text(row, Field::sender), mail_.from);
    mailboxes_.read_all(text(row, Field::recipients), mail_.to);
    mailboxes_.read_all(text(row, Field::cc), mail_.cc);
    mailboxes_.read_all(text(row, Field::bcc), mail_.bcc);
    set_subject(text(row, Field::subject), mail_.subject);
    set_message_id(text(row, Field::message_id));
    const std::int64_t date = number(row, Field::date);
    mail_.date = date > 0 && date < kYear2100 ? std::optional(from_epoch(date)) : std::nullopt;
    return true;
  }

  const MailRecord& mail() const { return mail_; }
  std::string_view store_token(const MessageRow& row) { return text(row, Field::store_token); }

 private:
  static MorkPlace place(const MessageRow& row, Field field) { return row.fields[static_cast<std::size_t>(field)]; }
  std::string_view text(const MessageRow& row, Field field) { return mork_value(file_, place(row, field), buffer_); }
  std::int64_t number(const MessageRow& row, Field field) { return mork_number(text(row, field)); }

  // A message without an id gets one from Thunderbird, made of its head.
  void set_message_id(std::string_view id) {
    if (id.starts_with("md5:")) id = {};
    set_line(id, kMaxIdBytes, mail_.message_id);
  }

  std::string_view file_;
  std::string buffer_;
  MailRecord mail_;  // one for all messages, so that its strings are allocated once
  MailboxReader& mailboxes_;
};

}  // namespace

Summary::Summary(std::string_view file) : file_(file), rows_(file.size()), ending_(MorkReader(file, rows_).read()) {}

SummaryFolder Summary::folder() const {
  std::string buffer;
  const auto number = [&](Field field) { return mork_number(mork_value(file_, rows_.folder(field), buffer)); };
  const auto stated = [&](Field field) {
    return rows_.folder(field) == kNoPlace ? std::nullopt : std::optional(number(field));
  };
  SummaryFolder folder;
  folder.messages = stated(Field::message_count);
  folder.store_bytes = stated(Field::folder_bytes);
  if (const auto date = stated(Field::folder_date)) folder.store_date = from_epoch(*date);
  folder.uid_validity = number(Field::uid_validity);
  folder.version = number(Field::version);
  folder.wants_reparse = number(Field::reparse) != 0;
  return folder;
}

std::size_t Summary::messages() const {
  return static_cast<std::size_t>(std::ranges::count_if(rows_.messages(), &MessageRow::listed));
}

void Summary::for_each(MailboxReader& mailboxes, const std::function<bool(const SummaryMail&)>& visit) const {
  RecordBuilder builder(file_, mailboxes);
  for (const MessageRow& row : rows_.messages()) {
    if (!row.listed || !builder.build(row)) continue;
    if (!visit({row.key, builder.store_token(row), builder.mail()})) return;
  }
}

}  // namespace draht
