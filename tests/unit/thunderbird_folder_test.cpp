// A folder is read by its summary when that can be believed, and by its mail when not; the records are the same.
#include "sources/mail_judge.h"
#include "sources/mbox.h"
#include "support/summary_text.h"
#include "support/temp_folder.h"
#include "support/write_file.h"
#include "thunderbird/folder_reader.h"
#include "thunderbird/stored_messages.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace draht {
namespace {

const std::string kFirst =
    "From - Mon Jan  1 00:00:00 2024\r\nX-Mozilla-Status: 0001\r\nFrom: Lea <lea@x.example>\r\nTo: me@x.example\r\n"
    "Subject: Plan\r\nMessage-ID: <1@x>\r\nDate: Mon, 01 Jan 2024 10:00:00 +0000\r\nList-Id: "
    "<news.x.example>\r\n\r\nText\r\n\r\n";
const std::string kSecond =
    "From - Tue Jan  2 00:00:00 2024\r\nX-Mozilla-Status: 0001\r\nFrom: Tom <tom@x.example>\r\nTo: me@x.example\r\n"
    "Subject: Re: Plan\r\nMessage-ID: <2@x>\r\nDate: Tue, 02 Jan 2024 10:00:00 +0000\r\n\r\nI just spoke with "
    "you.\r\n\r\n";

struct Read {
  FolderReport report;
  std::vector<MailRecord> mails;
};

// A folder with two messages, and a summary that fits.
class Inbox {
 public:
  Inbox() {
    entry_.folder = {"account1", "/Inbox", FolderUse::inbox};
    entry_.store = test::write_file(folder_.path() / "Inbox", kFirst + kSecond);
    entry_.summary = folder_.path() / "Inbox.msf";
    write_summary(rows(), "2");
  }

  static std::string rows() {
    return fmt::format(
        "{{1:^80 {{(k^96:c)(s=9)}} [1(^82=Lea "
        "<lea@x.example>)(^85=me@x.example)(^81=Plan)(^83=1@x)(^86={:x})(^88=1)(^AF=0)]"
        "[2(^82=Tom <tom@x.example>)(^85=me@x.example)(^81=Plan)(^83=2@x)(^86={:x})(^88=11)(^AF={})]}}\n",
        1704103200, 1704189600, kFirst.size());
  }

  void write_summary(const std::string& rows, const std::string& count) const {
    struct stat mbox {};
    REQUIRE(stat(entry_.store.c_str(), &mbox) == 0);
    test::write_file(entry_.summary, test::summary_names() + rows +
                                         test::summary_folder(count, fmt::format("{:x}", mbox.st_size),
                                                              fmt::format("{:x}", mbox.st_mtime)));
  }

  Read read(bool messages) const {
    Read result;
    Mailboxes mailboxes;
    const auto keep = [&](std::span<const Head> mails) {
      for (const Head& head : mails) result.mails.push_back(to_record(head, mailboxes));
    };
    result.report = FolderReader(mailboxes).read(entry_, messages, {keep, {}});
    return result;
  }

  ProfileFolder& entry() { return entry_; }

 private:
  test::TempFolder folder_;
  ProfileFolder entry_;
};

TEST_CASE("folder: summary, summary with messages, and the mail itself agree") {
  Inbox inbox;
  const Read by_messages = inbox.read(true);
  const Read by_summary = inbox.read(false);
  std::filesystem::remove(inbox.entry().summary);
  const Read by_store = inbox.read(true);

  CHECK(by_summary.report.by == ReadBy::summary);
  CHECK(by_messages.report.by == ReadBy::summary);
  CHECK(by_store.report.by == ReadBy::store);
  CHECK(by_store.report.doubt == Doubt::absent);
  REQUIRE(by_store.mails.size() == 2);
  CHECK(by_messages.mails == by_store.mails);
  CHECK(by_store.mails[0].listed);
  CHECK(by_store.mails[0].cue == TextCue{});
  CHECK(by_store.mails[1].cue.cue == Cue::talked);
  auto without_messages = by_store.mails;
  without_messages[0].listed = false;  // what a summary does not hold
  without_messages[1].cue = {};
  for (MailRecord& mail : without_messages) mail.sender = {};
  CHECK(by_summary.mails == without_messages);
}

TEST_CASE("folder: a summary in doubt is not used") {
  Inbox inbox;
  const auto expect = [&inbox](Doubt doubt) {
    const Read result = inbox.read(false);
    CHECK(explain(result.report.doubt) == explain(doubt));
    CHECK(result.report.by == ReadBy::store);
    CHECK(result.mails.size() == 2);
  };
  SECTION("cut off") {
    std::filesystem::resize_file(inbox.entry().summary, std::filesystem::file_size(inbox.entry().summary) - 30);
    expect(Doubt::damaged);
  }
  SECTION("empty") {
    std::filesystem::resize_file(inbox.entry().summary, 0);
    expect(Doubt::damaged);
  }
  SECTION("another number of messages") {
    inbox.write_summary(Inbox::rows(), "3");
    expect(Doubt::count_differs);
  }
  SECTION("mail that came after it") {
    test::write_file(inbox.entry().store, kFirst + kSecond + "\r\n");
    expect(Doubt::store_changed);
  }
  SECTION("mail of another time") {
    std::filesystem::last_write_time(inbox.entry().store,
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
    expect(Doubt::store_changed);
  }
  SECTION("marked as out of date") {
    test::write_file(inbox.entry().summary, test::summary_names() + Inbox::rows() + "[1:^9F(^AB=1)(^AC=1)(^A1=2)]");
    expect(Doubt::reparse_wanted);
  }
  SECTION("another version") {
    test::write_file(inbox.entry().summary, test::summary_names() + Inbox::rows() + "[1:^9F(^AB=2)(^A1=2)]");
    expect(Doubt::other_version);
  }
}

TEST_CASE("folder: on a server the summary is all there is") {
  Inbox inbox;
  inbox.entry().on_server = true;
  std::filesystem::remove(inbox.entry().store);
  const Read result = inbox.read(true);
  CHECK(result.report.by == ReadBy::summary);
  CHECK(result.mails.size() == 2);

  test::write_file(inbox.entry().summary, "no summary");
  const Read nothing = inbox.read(true);
  CHECK(nothing.report.by == ReadBy::nothing);
  CHECK(nothing.report.doubt == Doubt::damaged);
  CHECK(nothing.mails.empty());
}

TEST_CASE("folder: what a message says of talks ends with the message, and is looked for in its beginning") {
  const std::string head =
      "From - Mon Jan  1 00:00:00 2024\nFrom: lea@x.example\nTo: me@x.example\nMessage-ID: <1@x>\n\n";
  const std::string told = "I just spoke with you.\n\n";
  const auto says = [&](const std::string& text) {
    Inbox inbox;
    const std::filesystem::path file = test::write_file(inbox.entry().store, head + text);
    StoredMessages stored(inbox.entry(), kMaxJudgedBytes);
    const auto found = stored.head("0");
    REQUIRE(found);
    const std::string alone(*found);
    const HeadAndBody message = stored.whole();
    CHECK(message.head == alone);
    MailJudge judge;
    std::vector<TextCue> both{judge.judge({}, message.head, message.body).cue};
    const ArchiveVisitor visitor{[&](const ArchivedMail& mail) {
                                   if (both.size() == 1) both.push_back(judge.judge({}, mail.head, mail.body).cue);
                                 },
                                 [](std::int64_t) {},
                                 {},
                                 kMaxJudgedBytes};
    REQUIRE(read_mbox({file, {}, 0}, visitor));
    CHECK(both.at(0) == both.at(1));
    return both[0].cue;
  };
  CHECK(says(told) == Cue::talked);
  CHECK(says(told + head + "Text\n\n") == Cue::talked);
  CHECK(says("Text\n\n" + head + told) == Cue::none);
  CHECK(says("\n" + head + told) == Cue::none);
  CHECK(says(head + told) == Cue::none);  // no text at all
  CHECK(says(std::string(kMaxJudgedBytes - 1000, '.') + "\n\n" + told) == Cue::talked);
  CHECK(says(std::string(kMaxJudgedBytes, '.') + "\n\n" + told) == Cue::none);
}

TEST_CASE("folder: a token that leads nowhere costs no message") {
  for (const char* token : {"7", "999999999", "-1", "99999999999999999999", "x", "../Inbox", ""}) {
    Inbox inbox;
    std::string rows = Inbox::rows();
    const auto at = rows.rfind(fmt::format("(^AF={})", kFirst.size()));
    rows.replace(at, fmt::format("(^AF={})", kFirst.size()).size(), fmt::format("(^AF={})", token));
    inbox.write_summary(rows, "2");
    const Read result = inbox.read(true);
    INFO(token);
    REQUIRE(result.mails.size() == 2);
    CHECK(result.mails[1].message_id == "2@x");
  }
}

TEST_CASE("folder: a mapped file that is cut while it is read gives zeros and says so") {
  const test::TempFolder folder;
  const auto path = test::write_file(folder.path() / "long", std::string(100'000, 'x'));
  const auto file = MappedFile::open(path);
  REQUIRE(file);
  CHECK_FALSE(file->changed());
  std::filesystem::resize_file(path, 10);
  CHECK(file->bytes()[90'000] == '\0');
  CHECK(file->bytes()[50'000] == '\0');
  CHECK(file->changed());
}

}  // namespace
}  // namespace draht
