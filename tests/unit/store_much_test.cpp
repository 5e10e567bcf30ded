// Thousands of mails at once: what is then done in another way gives the same.
#include "store/intake.h"
#include "support/pictures.h"
#include "support/store_fixture.h"
#include "support/wild_mailbox.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

const Folder kBig{"account1", "/INBOX", FolderUse::inbox};
const Folder kSmall{"archive", "old/inbox", FolderUse::archives};
constexpr Seconds kNow{std::chrono::seconds{WildMailbox::kNow}};

struct BigMailbox {
  BigMailbox() {
    Settings settings;
    settings.owner = WildMailbox::own_addresses();
    settings.accounts = {"account1"};
    must(store->put_settings(settings));
    model.put_settings(settings);
    while (big.size() < 2500) std::ranges::move(wild.mails(200), std::back_inserter(big));
    small = wild.mails(300);
    put(kBig, big);
    put(kSmall, small);
  }

  void put(const Folder& folder, const std::vector<MailRecord>& mails) {
    must(store->put_mails(folder, mails));
    model.put(folder, mails);
  }

  void check() {
    const Contents contents = must(store->contents());
    CHECK(differences(model.heads(), contents.mails) == "");
    CHECK(differences(expected_pictures(model, contents, kNow), pictures(store.store, kNow)) == "");
  }

  TestStore store;
  MailboxModel model;
  WildMailbox wild{20261122};
  std::vector<MailRecord> big, small;
};

}  // namespace

TEST_CASE("much mail: put at once, it counts as mail by mail") { BigMailbox().check(); }

TEST_CASE("much mail: removed at once, nothing of it counts any more") {
  BigMailbox mailbox;
  SECTION("with its folder") {
    must(mailbox.store->put_folders({}));
    mailbox.model.put_folders({});
  }
  SECTION("by message ids") {
    const auto gone = mailbox.model.message_ids(kBig);
    must(mailbox.store->remove_mails(kBig, std::vector<std::string>(gone.begin(), gone.end())));
    mailbox.model.remove(kBig, gone);
  }
  SECTION("at the end of a reading") {
    Mailboxes mailboxes;
    HeadBatch batch(mailboxes);
    const std::vector<MailRecord> left(mailbox.big.begin(), mailbox.big.begin() + 50);
    for (const MailRecord& mail : left) batch.add(mail);
    Intake intake(mailbox.store.store, mailboxes);
    must(intake.begin(kBig));
    must(intake.put(batch.heads()));
    must(intake.end_whole("x"));
    must(intake.finish());
    mailbox.model.remove_all_but(kBig, left);
  }
  mailbox.check();
}
