#include "sources/eml_tree.h"
#include "sources/file_tree.h"
#include "sources/folder_use.h"
#include "sources/maildir.h"
#include "sources/mbox.h"
#include "support/temp_folder.h"
#include "support/write_file.h"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <string>

using namespace draht;
using namespace draht::test;

namespace {

struct Found {
  std::string folder, head;
  bool deleted = false;
};

using Lister = Result<std::vector<ArchiveFile>> (*)(const std::filesystem::path&);
using FileReader = Result<void> (*)(const ArchiveFile&, const ArchiveVisitor&);

std::vector<Found> read_all(const std::filesystem::path& path, Lister list, FileReader read) {
  std::vector<Found> found;
  std::int64_t bytes = 0;
  std::int64_t expected_bytes = 0;
  const ArchiveVisitor visitor{[&](const ArchivedMail& mail) {
                                 found.push_back({mail.folder.path, std::string(mail.head), mail.deleted});
                               },
                               [&](std::int64_t more) { bytes += more; },
                               {}};
  const auto files = list(path);
  REQUIRE(files);
  for (const ArchiveFile& file : *files) {
    expected_bytes += file.bytes;
    CHECK(read(file, visitor));
  }
  CHECK(bytes == expected_bytes);
  return found;
}

std::vector<Found> mbox_with(std::string_view text) {
  const TempFolder folder;
  return read_all(write_file(folder / "Inbox", text), list_mbox, read_mbox);
}

// A path that may not be read, not even when the tests run as root, for as long as this lives.
class LockedAway {
 public:
  LockedAway(const std::filesystem::path& folder, std::filesystem::path path) : path_(std::move(path)) {
    REQUIRE(::seteuid(owner_) == 0);
    std::filesystem::permissions(folder, std::filesystem::perms{0755});
    std::filesystem::permissions(path_, std::filesystem::perms::none);
    if (owner_ == 0) REQUIRE(::seteuid(kNobody) == 0);
  }
  LockedAway(const LockedAway&) = delete;
  LockedAway& operator=(const LockedAway&) = delete;
  ~LockedAway() {
    if (owner_ == 0) CHECK(::seteuid(owner_) == 0);
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
  }

 private:
  static constexpr uid_t kNobody = 65'534;
  uid_t owner_ = ::getuid();
  std::filesystem::path path_;
};

constexpr std::string_view kMail = "From - Mon Jun 25 13:48:13 2001\nFrom: a@example.org\nSubject: one\n\nText.\n\n";

}  // namespace

TEST_CASE("mbox: one head for each message, without its text") {
  const auto found = mbox_with(std::string(kMail) +
                               "From bob@example.org Tue Jun 26 13:48:13 2001\nFrom: b@example.org\n\nMore text.\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].head == "From: a@example.org\nSubject: one\n");
  CHECK(found[1].head == "From: b@example.org\n");
  CHECK(found[0].folder == "Inbox");
}

TEST_CASE("mbox: a line of text that begins with From begins no message") {
  CHECK(mbox_with(std::string(kMail) + "From here on it gets better.\n\nFrom then on, too:\nso it was\n").size() == 1);
  CHECK(mbox_with(std::string(kMail) + ">From - quoted\n\n").size() == 1);
}

TEST_CASE("mbox: Thunderbird's bare separator, Windows line ends and a missing blank line are understood") {
  CHECK(mbox_with("From \nFrom: a@example.org\n\nText\n\nFrom \nFrom: b@example.org\n\n").size() == 2);
  CHECK(
      mbox_with("From - x\r\nFrom: a@example.org\r\n\r\nText\r\n\r\nFrom - y\r\nFrom: b@example.org\r\n\r\n").size() ==
      2);
  CHECK(mbox_with("From a Mon Jun 25 13:48:13 2001\nFrom: a@example.org\n\nText\nFrom b Mon Jun 25 13:48:13 "
                  "2001\nFrom: b@example.org\n\n")
            .size() == 2);
}

TEST_CASE("mbox: messages that Thunderbird has deleted but not yet removed are marked") {
  const auto found = mbox_with(
      "From - x\nX-Mozilla-Status: 0009\nFrom: a@example.org\n\n\nFrom - y\nX-Mozilla-Status: 0001\nFrom: "
      "b@example.org\n\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].deleted);
  CHECK_FALSE(found[1].deleted);
}

TEST_CASE("mbox: a head cut off by the end of the file still counts") {
  CHECK(mbox_with("From - x\nFrom: a@example.org").size() == 1);
}

TEST_CASE("mbox: a line longer than any block is passed over") {
  CHECK(mbox_with("From - x\nFrom: a@example.org\n\n" + std::string(3'000'000, 'x') + "\n\n" + std::string(kMail))
            .size() == 2);
}

TEST_CASE("mbox: a file that is none is said to be none") {
  const TempFolder folder;
  const auto files = list_mbox(write_file(folder / "holiday.jpg", "\xFF\xD8\xFF\n\n\n"));
  REQUIRE(files);
  const auto done = read_mbox(files->front(), {[](const ArchivedMail&) { FAIL(); }, [](std::int64_t) {}, {}});
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::import_failed);
  CHECK(mbox_with("").empty());
}

TEST_CASE("mbox: a folder of Thunderbird gives its mbox files under the folders' names") {
  const TempFolder folder;
  write_file(folder / "Local Folders/Inbox", kMail);
  write_file(folder / "Local Folders/Inbox.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
  write_file(folder / "Local Folders/Inbox.sbd/Clients", kMail);
  write_file(folder / "Local Folders/Entw&APw-rfe", kMail);
  const auto files = list_mbox(folder / "Local Folders");
  REQUIRE(files);
  REQUIRE(files->size() == 3);
  CHECK((*files)[0].folder == Folder{"archive", "Local Folders/Entwürfe", FolderUse::drafts});
  CHECK((*files)[1].folder == Folder{"archive", "Local Folders/Inbox", FolderUse::inbox});
  CHECK((*files)[2].folder.path == "Local Folders/Inbox/Clients");
}

TEST_CASE("mbox: reading ends when it is asked to stop") {
  const TempFolder folder;
  const auto files = list_mbox(write_file(folder / "Inbox", std::string(kMail) + std::string(kMail)));
  std::stop_source stop;
  int count = 0;
  const ArchiveVisitor visitor{[&](const ArchivedMail&) { ++count, stop.request_stop(); }, [](std::int64_t) {},
                               stop.get_token()};
  CHECK(read_mbox(files->front(), visitor));
  CHECK(count == 1);
}

TEST_CASE("maildir: messages lie in cur and new, not in tmp, and folders in either style") {
  const TempFolder folder;
  write_file(folder / "Mail/cur/1:2,S", "From: a@example.org\n\n");
  write_file(folder / "Mail/new/2", "From: b@example.org\n\n");
  write_file(folder / "Mail/tmp/3", "From: c@example.org\n\n");
  write_file(folder / "Mail/.Sent.2024/cur/4:2,", "From: d@example.org\n\n");
  write_file(folder / "Mail/Clients.sbd/North/cur/5.eml", "From: e@example.org\n\n");
  const auto found = read_all(folder / "Mail", list_maildir, read_message_file);
  REQUIRE(found.size() == 4);
  CHECK(found[0].folder == "Mail/Sent/2024");
  CHECK(found[1].folder == "Mail/Clients/North");
  CHECK(found[2].folder == "Mail");
  CHECK(found[3].head == "From: b@example.org\n");
}

TEST_CASE("maildir: trashed messages and drafts are marked by their flags") {
  const TempFolder folder;
  write_file(folder / "Mail/cur/1:2,ST", "From: a@example.org\n\n");
  write_file(folder / "Mail/cur/2;2,D", "From: b@example.org\n\n");
  write_file(folder / "Mail/cur/3:2,S", "From: TD@example.org\n\n");
  const auto found = read_all(folder / "Mail", list_maildir, read_message_file);
  REQUIRE(found.size() == 3);
  CHECK(found[0].deleted);
  CHECK(found[1].deleted);
  CHECK_FALSE(found[2].deleted);
}

TEST_CASE("eml tree: files of any name, folders as folders") {
  const TempFolder folder;
  write_file(folder / "old/inbox/1_", "From: a@example.org\n\nText");
  write_file(folder / "old/_sent_mail/2", "\nFrom bob Mon Jun 25 13:48:13 2001\nFrom: b@example.org\n\nText");
  write_file(folder / "old/inbox/.DS_Store", "junk");
  const auto found = read_all(folder / "old", list_eml_tree, read_message_file);
  REQUIRE(found.size() == 2);
  CHECK(found[0].folder == "old/_sent_mail");
  CHECK(found[0].head == "From: b@example.org\n");
  CHECK(found[1].folder == "old/inbox");
}

TEST_CASE("archive: symbolic links are not followed") {
  const TempFolder folder;
  write_file(folder / "old/1.eml", "From: a@example.org\n\n");
  std::filesystem::create_directory_symlink(folder / "old", folder / "old/again");
  std::filesystem::create_symlink("/dev/zero", folder / "old/endless");
  CHECK(read_all(folder / "old", list_eml_tree, read_message_file).size() == 1);
}

TEST_CASE("archive: a path that is not there is an error with its name") {
  for (const Lister list : {list_mbox, list_maildir, list_eml_tree}) {
    const auto files = list("/nowhere/at/all");
    REQUIRE_FALSE(files);
    CHECK(files.error().code == ErrorCode::import_failed);
    CHECK(files.error().message.find("/nowhere/at/all") != std::string::npos);
  }
}

TEST_CASE("archive: a named file or folder that may not be read is an error") {
  const TempFolder folder;
  write_file(folder / "old/1.eml", "From: a@example.org\n\n");
  write_file(folder / "Inbox", kMail);
  const LockedAway tree(folder.path(), folder / "old");
  const LockedAway file(folder.path(), folder / "Inbox");
  for (const Lister list : {list_mbox, list_maildir, list_eml_tree}) CHECK_FALSE(list(folder / "old"));
  for (const Lister list : {list_mbox, list_eml_tree}) CHECK_FALSE(list(folder / "Inbox"));
}

TEST_CASE("archive: a part of a tree that may not be read is told of, and the rest is there") {
  const TempFolder folder;
  write_file(folder / "old/Inbox", kMail);
  write_file(folder / "old/Sent.sbd/cur/1", kMail);
  const LockedAway inner(folder.path(), folder / "old/Sent.sbd");
  const ArchiveVisitor visitor{[](const ArchivedMail&) {}, [](std::int64_t) {}, {}};
  using Format = std::pair<Lister, FileReader>;
  for (const auto& [list, read] : {Format{list_mbox, read_mbox}, Format{list_eml_tree, read_message_file}}) {
    const auto files = list(folder / "old");
    REQUIRE(files);
    REQUIRE(files->size() == 2);
    CHECK(read((*files)[0], visitor));
    CHECK_FALSE(read((*files)[1], visitor));
  }
  const auto maildir = list_maildir(folder / "old");
  REQUIRE(maildir);
  CHECK(maildir->size() == 1);
}

TEST_CASE("folder use: by the names that mail programs give, in English and German") {
  const std::vector<std::pair<std::string, FolderUse>> cases = {
      {"Inbox", FolderUse::inbox},
      {"Posteingang", FolderUse::inbox},
      {"_sent_mail", FolderUse::sent},
      {"Sent Items", FolderUse::sent},
      {"sent_items", FolderUse::sent},
      {"Gesendete Objekte", FolderUse::sent},
      {"Sent.mbox", FolderUse::sent},
      {"Sent/2024", FolderUse::sent},
      {"[Gmail]/All Mail", FolderUse::archives},
      {"Archiv/2023", FolderUse::archives},
      {"Entwürfe", FolderUse::drafts},
      {"Entwu\u0308rfe", FolderUse::drafts},
      {"Vorlagen", FolderUse::templates},
      {"Junk E-Mail", FolderUse::junk},
      {"Spamverdacht", FolderUse::junk},
      {"deleted_items", FolderUse::trash},
      {"Gelöschte Elemente", FolderUse::trash},
      {"Trash/Sent", FolderUse::trash},
      {"Postausgang", FolderUse::outbox},
      {"Clients", FolderUse::other},
      {"Present", FolderUse::other},
      {"Spam filters", FolderUse::other},
  };
  for (const auto& [name, use] : cases) {
    INFO(name);
    CHECK(folder_use_by_name(name) == use);
  }
}

TEST_CASE("folder names: modified UTF-7 is decoded, everything else stays") {
  CHECK(decode_modified_utf7("Entw&APw-rfe") == "Entwürfe");
  CHECK(decode_modified_utf7("R&-D") == "R&D");
  for (const char* plain : {"R&D", "A & B - C", "&", "&&", "&AP-x", "&2D3eAA-", "Clients-North"})
    CHECK(decode_modified_utf7(plain) == plain);
}
