CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"adviser" text NOT NULL,
	"first_name" text NOT NULL,
	"joined_at" bigint NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "device_sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"device" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erased_sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"account" text PRIMARY KEY NOT NULL,
	"erased_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"account" text NOT NULL,
	"seq" integer NOT NULL,
	"id" text NOT NULL,
	"at" text NOT NULL,
	"device" text NOT NULL,
	"author" text NOT NULL,
	"kind" text NOT NULL,
	"v" integer NOT NULL,
	"body" text NOT NULL,
	"received_at" bigint NOT NULL,
	CONSTRAINT "events_account_seq_pk" PRIMARY KEY("account","seq")
);
--> statement-breakpoint
CREATE TABLE "invitation_uses" (
	"invitation" text NOT NULL,
	"account" text NOT NULL,
	"device" text NOT NULL,
	"used_at" bigint NOT NULL,
	CONSTRAINT "invitation_uses_invitation_account_pk" PRIMARY KEY("invitation","account")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"structure" text NOT NULL,
	"adviser" text NOT NULL,
	"places" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meta" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "professional_sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"professional" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "professionals" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "progress" (
	"account" text PRIMARY KEY NOT NULL,
	"fold" text NOT NULL,
	"keys" integer NOT NULL,
	"keys_by_module" text NOT NULL,
	"last_activity" bigint,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "structures" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"demo" integer DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_adviser_professionals_id_fk" FOREIGN KEY ("adviser") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_sessions" ADD CONSTRAINT "device_sessions_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_sessions" ADD CONSTRAINT "erased_sessions_account_erasures_account_fk" FOREIGN KEY ("account") REFERENCES "public"."erasures"("account") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_uses" ADD CONSTRAINT "invitation_uses_invitation_invitations_id_fk" FOREIGN KEY ("invitation") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_uses" ADD CONSTRAINT "invitation_uses_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_adviser_professionals_id_fk" FOREIGN KEY ("adviser") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professional_sessions" ADD CONSTRAINT "professional_sessions_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professionals" ADD CONSTRAINT "professionals_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress" ADD CONSTRAINT "progress_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_structure" ON "accounts" USING btree ("structure");--> statement-breakpoint
CREATE INDEX "accounts_adviser" ON "accounts" USING btree ("adviser");--> statement-breakpoint
CREATE INDEX "device_sessions_account" ON "device_sessions" USING btree ("account");--> statement-breakpoint
CREATE INDEX "erased_sessions_account" ON "erased_sessions" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "events_id" ON "events" USING btree ("account","id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_hash" ON "invitations" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "professional_sessions_professional" ON "professional_sessions" USING btree ("professional");--> statement-breakpoint
CREATE UNIQUE INDEX "professionals_email" ON "professionals" USING btree ("email");--> statement-breakpoint
CREATE INDEX "progress_fold" ON "progress" USING btree ("fold");