#include "thunderbird/summary_heads.h"

#include "facts/subject.h"
#include "thunderbird/summary_text.h"

#include <algorithm>

namespace draht {
namespace {

constexpr std::uint32_t kExpunged = 0x8;
constexpr std::uint32_t kDeletedOnServer = 0x200000;
constexpr std::int64_t kYear2100 = 4'102'444'800;  // as in parse_mail_date()
constexpr std::size_t kPrefetched = 16;            // rows

MorkPlace place(const MessageRow& row, Field field) { return row.fields[static_cast<std::size_t>(field)]; }

}  // namespace

SummaryHeads::SummaryHeads(const Summary& summary, MailboxReader& people)
    : file_(summary.file()), ahead_(summary.rows()), people_(file_, people) {}

std::span<const Head> SummaryHeads::next(std::size_t at_most) {
  heads_.clear();
  rows_.clear();
  texts_.clear();
  while (!ahead_.empty() && heads_.size() < at_most) {
    const MessageRow& row = ahead_.front();
    if (ahead_.size() > kPrefetched) prefetch(ahead_[kPrefetched]);
    ahead_ = ahead_.subspan(1);
    if (!row.listed || (row.flags & (kExpunged | kDeletedOnServer)) != 0) continue;
    heads_.push_back(read(row));
    rows_.push_back(&row);
  }
  return heads_;
}

// The values stand where the processor does not expect them.
void SummaryHeads::prefetch(const MessageRow& row) const {
  for (const Field field : {Field::subject, Field::message_id, Field::references, Field::date})
    __builtin_prefetch(file_.data() + place(row, field));
  people_.prefetch(place(row, Field::sender), place(row, Field::recipients));
}

Head SummaryHeads::read(const MessageRow& row) {
  const std::int64_t date = mork_number_at(file_, place(row, Field::date));
  Head head;
  head.message_id = message_id(place(row, Field::message_id));
  head.from = people_.sender(place(row, Field::sender));
  head.to = people_.recipients(place(row, Field::recipients));
  head.cc = people_.recipients(place(row, Field::cc));
  head.bcc = people_.recipients(place(row, Field::bcc));
  head.subject = subject(place(row, Field::subject));
  head.thread = thread_key(mork_value(file_, place(row, Field::references), buffer_), head.subject);
  if (date > 0 && date < kYear2100) head.date = from_epoch(date);
  return head;
}

// A message without an id gets one from Thunderbird, made of its head.
std::string_view SummaryHeads::message_id(MorkPlace place) {
  if (place == kNoPlace) return {};
  const auto plain = copy_plain(file_, place, kMaxIdBytes, texts_);
  const std::string_view id = plain ? *plain : copy_line(mork_value(file_, place, buffer_), kMaxIdBytes, texts_);
  return id.starts_with("md5:") ? std::string_view() : id;
}

std::string_view SummaryHeads::subject(MorkPlace place) {
  if (place == kNoPlace) return {};
  if (const auto plain = copy_plain(file_, place, kMaxSubjectBytes, texts_); plain && answer_prefix(*plain) == 0)
    return *plain;
  std::uint32_t& known = decoded_.at(place);
  if (known == 0) {
    decoded_subjects_.push_back(copy_subject(mork_value(file_, place, buffer_), decoded_texts_));
    known = static_cast<std::uint32_t>(decoded_subjects_.size());
  }
  return decoded_subjects_[known - 1];
}

std::string_view SummaryHeads::store_token(std::size_t index) {
  return mork_value(file_, place(*rows_[index], Field::store_token), buffer_);
}

}  // namespace draht
