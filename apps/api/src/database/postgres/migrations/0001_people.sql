CREATE TABLE "readings" (
	"account" text NOT NULL,
	"professional" text NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "readings_account_professional_day_pk" PRIMARY KEY("account","professional","day")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"lost" integer NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"used_device" text
);
--> statement-breakpoint
CREATE TABLE "shut_out_sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"account" text NOT NULL,
	"from_structure" text NOT NULL,
	"from_adviser" text NOT NULL,
	"until" bigint,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "welcome_codes" (
	"professional" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "last_contact" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "warned_at" bigint;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "archived_at" bigint;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "archive_reason" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "agreement_at" bigint;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "agreement_by" text;--> statement-breakpoint
ALTER TABLE "device_sessions" ADD COLUMN "seen_at" bigint;--> statement-breakpoint
ALTER TABLE "device_sessions" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "agreement" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "professionals" ADD COLUMN "role" text DEFAULT 'adviser' NOT NULL;--> statement-breakpoint
ALTER TABLE "professionals" ADD COLUMN "left_at" bigint;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from_structure_structures_id_fk" FOREIGN KEY ("from_structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from_adviser_professionals_id_fk" FOREIGN KEY ("from_adviser") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "welcome_codes" ADD CONSTRAINT "welcome_codes_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recovery_codes_account" ON "recovery_codes" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_hash" ON "transfers" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "transfers_account" ON "transfers" USING btree ("account");