CREATE TABLE "passkey_challenges" (
	"hash" text PRIMARY KEY NOT NULL,
	"professional" text,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"professional" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "second_factor_codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"professional" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "professional_sessions" ADD COLUMN "step" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "professional_sessions" ADD COLUMN "pending_secret" text;--> statement-breakpoint
ALTER TABLE "professionals" ADD COLUMN "totp_secret" text;--> statement-breakpoint
ALTER TABLE "professionals" ADD COLUMN "totp_step" integer;--> statement-breakpoint
ALTER TABLE "professionals" ADD COLUMN "oidc_subject" text;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "second_factor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor_codes" ADD CONSTRAINT "second_factor_codes_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkeys_professional" ON "passkeys" USING btree ("professional");--> statement-breakpoint
CREATE INDEX "second_factor_codes_professional" ON "second_factor_codes" USING btree ("professional");