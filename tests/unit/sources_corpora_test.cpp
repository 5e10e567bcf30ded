// Other people's mail and calendars, broken on purpose or by time: nothing may crash, hang or grow without bound.
#include "core/text.h"
#include "sources/eml_tree.h"
#include "sources/icalendar.h"
#include "sources/mbox.h"
#include "sources/message.h"
#include "support/skip.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <string>

using namespace draht;

namespace {

namespace fs = std::filesystem;

fs::path corpus(std::string_view name) { return fs::path(DRAHT_SOURCE_DIR) / "../shared/corpora" / name; }

bool is_there(const fs::path& folder) {
  if (fs::is_directory(folder)) return true;
  test::say_skipped("the corpus " + folder.lexically_normal().string() + " is not there");
  return false;
}

void check_line(const std::string& text, std::size_t max_bytes) { CHECK(one_line(text, max_bytes) == text); }

void check_mailbox(const Mailbox& mailbox) {
  check_line(mailbox.name, kMaxNameBytes);
  check_line(mailbox.address, kMaxAddressBytes);
  CHECK(mailbox.address == ascii_lower(mailbox.address));
}

void check_record(const MailRecord& mail) {
  check_mailbox(mail.from);
  for (const auto* list : {&mail.to, &mail.cc, &mail.bcc}) {
    CHECK(list->size() <= kMaxRecipients);
    for (const Mailbox& mailbox : *list) {
      check_mailbox(mailbox);
      CHECK(mailbox.address.find('@') != std::string::npos);
    }
  }
  check_line(mail.subject, kMaxSubjectBytes);
  check_line(mail.message_id, kMaxIdBytes);
}

struct Counts {
  int messages = 0, unreadable = 0, without_sender = 0, without_date = 0;
};

Counts read_all(const fs::path& folder, Result<void> (*read)(const ArchiveFile&, const ArchiveVisitor&)) {
  Counts counts;
  const ArchiveVisitor visitor{[&counts](const ArchivedMail& mail) {
                                 INFO(mail.where);
                                 const auto record = read_head(mail.head);
                                 ++counts.messages;
                                 if (!record) {
                                   ++counts.unreadable;
                                   return;
                                 }
                                 counts.without_sender += record->from.address.empty() ? 1 : 0;
                                 counts.without_date += record->date ? 0 : 1;
                                 check_record(*record);
                               },
                               [](std::int64_t) {},
                               {}};
  const auto files = list_eml_tree(folder);
  REQUIRE(files);
  for (const ArchiveFile& file : *files) (void)read(file, visitor);
  return counts;
}

}  // namespace

TEST_CASE("corpora: every message of the Enron mailbox has a sender and a date") {
  const fs::path folder = corpus("mail/enron-allen-p");
  if (!is_there(folder)) return;
  const Counts counts = read_all(folder, read_message_file);
  CHECK(counts.messages == 3034);
  CHECK(counts.unreadable == 0);
  CHECK(counts.without_sender == 0);
  CHECK(counts.without_date == 0);
}

TEST_CASE("corpora: every message of the SpamAssassin set has a sender and a date") {
  const fs::path folder = corpus("mail/spamassassin");
  if (!is_there(folder)) return;
  const Counts counts = read_all(folder, read_message_file);
  CHECK(counts.messages == 2750);
  CHECK(counts.unreadable == 0);
  CHECK(counts.without_sender == 0);
  CHECK(counts.without_date == 0);
}

TEST_CASE("corpora: broken messages give clean records or none, read as files and as mbox") {
  const fs::path folder = corpus("mime");
  if (!is_there(folder)) return;
  CHECK(read_all(folder, read_message_file).messages > 300);
  CHECK(read_all(folder, read_mbox).messages > 30);
}

TEST_CASE("corpora: calendars of all kinds give clean occurrences within the range") {
  const fs::path folder = corpus("ical");
  if (!is_there(folder)) return;
  const Zone zone = *Zone::find("Europe/Berlin");
  const Seconds from = from_epoch(0);
  const Seconds to = from_epoch(1'900'000'000);
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path());
    const auto begin = std::chrono::steady_clock::now();
    const auto calendar = read_calendar(entry.path(), zone, from, to);
    ++files;
    REQUIRE(calendar);
    for (const EventRecord& event : calendar->events) {
      if (event.start < from || event.start >= to || event.end < event.start) FAIL_CHECK(event.uid);
      if (one_line(event.title, kMaxSubjectBytes) != event.title) FAIL_CHECK(event.title);
    }
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{30});
  }
  CHECK(files > 1'000);
}
