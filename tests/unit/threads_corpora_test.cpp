// Threads and reply times of a real mailbox, which names no references at all: by subject and people.
#include "sources/eml_tree.h"
#include "sources/message.h"
#include "support/skip.h"
#include "support/store_fixture.h"
#include "threads/replies.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace draht;
using namespace draht::test;

namespace {

std::vector<MailRecord> read_mails(const std::filesystem::path& folder) {
  std::vector<MailRecord> mails;
  const ArchiveVisitor visitor{[&mails](const ArchivedMail& mail) {
                                 if (auto record = read_head(mail.head)) mails.push_back(*std::move(record));
                               },
                               [](std::int64_t) {},
                               {}};
  for (const ArchiveFile& file : must(list_eml_tree(folder))) must(read_message_file(file, visitor));
  return mails;
}

}  // namespace

TEST_CASE("threads: of the Enron mailbox, by subject and people, half of the replies came within a day") {
  const auto folder = std::filesystem::path(DRAHT_SOURCE_DIR) / "../shared/corpora/mail/enron-allen-p";
  if (!std::filesystem::is_directory(folder)) {
    say_skipped("the corpus " + folder.lexically_normal().string() + " is not there");
    return;
  }
  const std::vector<MailRecord> mails = read_mails(folder);
  CHECK(std::ranges::none_of(mails, [](const MailRecord& mail) { return mail.thread.by != ThreadRoot::own; }));

  TestStore store;
  Settings settings;
  settings.owner = {"phillip.allen@enron.com", "k..allen@enron.com", "pallen70@hotmail.com"};
  settings.accounts = {"account1"};
  must(store->put_settings(settings));
  must(store->put_mails({"account1", "/all", FolderUse::archives}, mails));

  std::size_t threads = 0;
  std::size_t answered = 0;
  std::vector<std::chrono::seconds> waited;
  for (const auto* day : {"2000-12-31", "2001-12-31"}) {
    const Seconds now = parse_iso(day, Zone::utc()).value();
    for (const Standing& standing : in_touch(store.store, now)) {
      const auto contacts = must(store->relationship(standing.address, now, 0))->contacts;
      const auto found = threads_of(contacts);
      threads += found.size();
      answered += static_cast<std::size_t>(std::ranges::count_if(found, [](const Thread& t) { return t.turns > 0; }));
      for (const Reply& reply : replies(contacts, found)) waited.push_back(reply.answered - reply.asked);
    }
  }
  std::ranges::sort(waited);
  INFO(threads << " threads, " << answered << " with turns, " << waited.size() << " replies");
  REQUIRE(waited.size() > 20);
  const auto at = [&](double share) {
    return waited[static_cast<std::size_t>(share * static_cast<double>(waited.size() - 1))];
  };
  INFO("half within " << at(0.5).count() / 60 << " minutes, three quarters within " << at(0.75).count() / 3600
                      << " hours");
  // Of all mailboxes half the replies come within 47 minutes, more than nine tenths within a day (Kooti et al.,
  // "Evolution of conversations in the age of email overload", WWW 2015); this one has kept few of the mails that it
  // answers, and those answered at once the least.
  CHECK(at(0.5) < std::chrono::days{1});
  CHECK(at(0.75) < std::chrono::days{3});
}
