// Mbox files as other services hand them out: packed by gzip, and with Gmail's labels instead of folders.
#include "sources/gmail_labels.h"
#include "sources/mbox.h"
#include "support/temp_folder.h"
#include "support/write_file.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <zlib.h>

using namespace draht;
using namespace draht::test;

namespace {

constexpr std::string_view kMail = "From - Mon Jun 25 13:48:13 2001\nFrom: a@example.org\nSubject: one\n\nText.\n\n";

std::filesystem::path write_packed(const std::filesystem::path& file, std::string_view text) {
  gzFile packed = gzopen(file.c_str(), "wb");
  REQUIRE(packed != nullptr);
  CHECK(gzwrite(packed, text.data(), static_cast<unsigned>(text.size())) == static_cast<int>(text.size()));
  CHECK(gzclose(packed) == Z_OK);
  return file;
}

struct Found {
  Folder folder;
  std::string head, body;
  bool deleted = false;
};

Result<std::vector<Found>> read(const std::filesystem::path& path) {
  const auto files = list_mbox(path);
  if (!files) return std::unexpected(files.error());
  std::vector<Found> found;
  std::int64_t bytes = 0;
  const ArchiveVisitor visitor{
      [&](const ArchivedMail& mail) {
        found.push_back({mail.folder, std::string(mail.head), std::string(mail.body), mail.deleted});
      },
      [&](std::int64_t more) { bytes += more; },
      {},
      kMaxMessageBytes};
  std::int64_t expected = 0;
  for (const ArchiveFile& file : *files) {
    expected += file.bytes;
    if (auto done = read_mbox(file, visitor); !done) return std::unexpected(done.error());
  }
  CHECK(bytes == expected);
  return found;
}

GmailPlace place(const std::string& labels) {
  const auto found = gmail_place("From: a@example.org\nX-Gmail-Labels: " + labels + "\nTo: b@example.org\n");
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("mbox: packed by gzip, whatever the file is called, and in several runs") {
  const TempFolder folder;
  const auto found = read(write_packed(folder / "Sent.mbox.gz", std::string(kMail) + std::string(kMail)));
  REQUIRE(found);
  REQUIRE(found->size() == 2);
  CHECK((*found)[1].head == "From: a@example.org\nSubject: one\n");
  CHECK((*found)[1].body == "Text.\n\n");
  CHECK((*found)[0].folder.use == FolderUse::sent);
  CHECK(read(write_packed(folder / "Inbox", kMail))->size() == 1);

  std::ifstream one(folder / "Inbox", std::ios::binary);
  const std::string run{std::istreambuf_iterator<char>(one), {}};
  CHECK(read(write_file(folder / "twice.gz", run + run))->size() == 2);
}

TEST_CASE("mbox: packed ones are found in a folder, under its name") {
  const TempFolder folder;
  std::filesystem::create_directories(folder / "Mail");
  write_packed(folder / "Mail/Sent.mbox.gz", kMail);
  write_packed(folder / "Mail/photo.gz", "JPEG");
  const auto files = list_mbox(folder / "Mail");
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  CHECK(files->front().folder == Folder{"archive", "Mail/Sent", FolderUse::sent});
}

TEST_CASE("mbox: a packed file that ends too early or is damaged is an error behind the mails that are whole") {
  const TempFolder folder;
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += "From - x\nFrom: a" + std::to_string(i * 7919 % 10'007) + "@example.org\n\nText.\n\n";
  write_packed(folder / "whole.gz", text);
  std::ifstream stream(folder / "whole.gz", std::ios::binary);
  std::string packed{std::istreambuf_iterator<char>(stream), {}};
  std::size_t messages = 0;
  const ArchiveVisitor visitor{[&](const ArchivedMail&) { ++messages; }, [](std::int64_t) {}, {}};
  const auto half = read_mbox({write_file(folder / "half.gz", packed.substr(0, packed.size() / 2)), {}}, visitor);
  REQUIRE_FALSE(half);
  CHECK(half.error().code == ErrorCode::import_failed);
  CHECK(messages > 1'000);
  CHECK(messages < 20'000);
  packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 0x55);
  packed[packed.size() / 2 + 1] = static_cast<char>(packed[packed.size() / 2 + 1] ^ 0x55);
  CHECK_FALSE(read_mbox({write_file(folder / "damaged.gz", packed), {}}, visitor));
}

TEST_CASE("Gmail's labels: what is no contact goes first, then sent, then inbox") {
  CHECK(place("Inbox,Important,Opened,Category Updates") == GmailPlace{FolderUse::inbox});
  CHECK(place("Posteingang,Wichtig") == GmailPlace{FolderUse::inbox});
  CHECK(place("Sent,Inbox") == GmailPlace{FolderUse::sent});
  CHECK(place("=?UTF-8?Q?Gesendet,Ge=C3=B6ffnet?=") == GmailPlace{FolderUse::sent});
  CHECK(place("=?UTF-8?Q?Wichtig,Entw=C3=BCrfe,Gesendet?=") == GmailPlace{FolderUse::drafts});
  CHECK(place("Spam,Unread") == GmailPlace{FolderUse::junk});
  CHECK(place("Papierkorb,Gesendet") == GmailPlace{FolderUse::trash});
  CHECK(place("Archived,Opened") == GmailPlace{FolderUse::archives});
  CHECK(place("Kunden/Gesendet,\"Nord\"") == GmailPlace{FolderUse::archives});
  CHECK(place("") == GmailPlace{FolderUse::archives});
  CHECK(place("Wichtig,\n Gesendet") == GmailPlace{FolderUse::sent});
  CHECK(place("Chat,Opened").chat);
  CHECK(place("Chats").chat);
  CHECK_FALSE(gmail_place("From: a@example.org\nSubject: X-Gmail-Labels: Sent\n"));
}

TEST_CASE("mbox: Takeout's one file is the folders that its labels name") {
  const TempFolder folder;
  const auto mail = [](const std::string& labels) {
    return "From 1@xxx Mon Jun 25 13:48:13 +0000 2001\nX-GM-THRID: 1\nX-Gmail-Labels: " + labels +
           "\nFrom: a@example.org\n\nText.\n\n";
  };
  const auto found =
      read(write_file(folder / "Takeout.mbox", mail("Inbox,Opened") + mail("Sent") + mail("Archived") +
                                                   mail("Trash,Inbox") + mail("Chat") + std::string(kMail)));
  REQUIRE(found);
  REQUIRE(found->size() == 6);
  CHECK((*found)[0].folder == Folder{"archive", "Takeout.mbox/inbox", FolderUse::inbox});
  CHECK((*found)[1].folder == Folder{"archive", "Takeout.mbox/sent", FolderUse::sent});
  CHECK((*found)[2].folder == Folder{"archive", "Takeout.mbox/archives", FolderUse::archives});
  CHECK((*found)[3].folder.use == FolderUse::trash);
  CHECK((*found)[4].deleted);
  CHECK((*found)[5].folder == Folder{"archive", "Takeout.mbox", FolderUse::other});
}

TEST_CASE("mbox: a folder of a mail program stays that folder, whatever labels came into it with an import") {
  const TempFolder folder;
  const auto file = write_file(folder / "Inbox", "From - x\nX-Gmail-Labels: Trash,Chat\nFrom: a@example.org\n\n");
  std::size_t messages = 0;
  const ArchiveVisitor visitor{[&](const ArchivedMail& mail) {
                                 ++messages;
                                 CHECK(mail.folder == Folder{"account1", "Inbox", FolderUse::inbox});
                                 CHECK_FALSE(mail.deleted);
                               },
                               [](std::int64_t) {},
                               {}};
  CHECK(read_mbox({file, {"account1", "Inbox", FolderUse::inbox}}, visitor));
  CHECK(messages == 1);
}
